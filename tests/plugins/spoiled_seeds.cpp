// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/plugins/spoiled_seeds.hpp"
#include "tests/plugins/event_fixture.hpp"

#include "tests/plugins/hdf5_fixture.hpp"
#include "tests/plugins/nifti_fixture.hpp"
#include "tests/plugins/wfdb_fixture.hpp"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace netloom {

namespace {

using Packing = SpoiledSeed::Packing;
using Entries = SpoiledSeed::Entries;

const std::string plainTable = "id,mass [kg],\"a, b\",when,note\n"
                               "p1,70.5,x,2024-01-02,\"two\nlines\"\n"
                               "p2,,y,2024-02-03,\"she said \"\"no\"\"\"\n"
                               "p3,81,x,2024-03-04,\n"
                               "p4,-1e3,z,,plain\n"
                               "p5,5,6\n"
                               "p6,64.25,y,2024-04-05,last\n";

const std::string commaTable = "# measured in M\xfcnchen\nGr\xf6\xdf"
                               "e;Farbe;Wert\n1,5;rot;1.234,5\n-2,25;gr\xfcn;17\n0;rot;n/a\n";

const std::string jsonLines = "{\"id\": 1, \"size\": 2.5, \"kind\": \"a\", \"at\": {\"x\": 1, \"y\": [1, 2]}}\n"
                              "{\"id\": 2, \"size\": null, \"kind\": \"b\\u00e4\", \"at\": {\"x\": -1e-3, \"y\": [3, 4]}}\n"
                              "{\"id\": 3, \"kind\": true, \"more\": \"\\\"\\n\"}\n";

const std::string jsonArray = "[{\"a\": 1, \"b\": \"x\"},\n {\"a\": 2.5e300, \"b\": \"y\"}, {\"a\": -3, \"b\": null}]\n";

const std::string arff = "% a comment\n@RELATION 'small flowers'\n\n@ATTRIBUTE 'petal length' REAL\n"
                         "@attribute count INTEGER\n@attribute colour {red, 'light blue', green}\n@attribute note string\n"
                         "@attribute day date \"yyyy-MM-dd\"\n@data\n1.5, 7, red, 'it\\'s', '2024-01-02'\n"
                         "?, 0, 'light blue', ?, ?\n4.75,3,green,x,'2024-02-03'\n";

const std::string sparseArff = "@relation 'few of many'\n@attribute a numeric\n@attribute b numeric\n"
                               "@attribute kind {x, y}\n@data\n{0 3, 2 y}\n{}\n{1 -2.5e1}\n{0 1, 1 2, 2 y}\n";

const std::string libsvm = "1 1:0.5 3:-2 7:1e3 # first\n-1 qid:4 2:1\n+1 qid:4 1:.25 4:3\n2.5 1:1 2:2 3:3\n";

const std::string conll = "-DOCSTART-\tO\n\n# sent_id = 1\nAnn\tB-PER\nsaw\tO\n\n#photo\tO\nNew\tB-LOC\nYork\tI-LOC\n";

#ifdef NETLOOM_READS_MOLECULES
const std::string smilesTable = "name,smiles,logS\n\"phenol, pure\",Oc1ccccc1,0.1\nsalt,[Na+].CC(=O)[O-],0.5\n"
                                "alanine,C[C@H](N)C(=O)O,-1.2\nring,C1CC1/C=C/Cl,-2e0\n";

const std::string smilesList = "# three\nCCO ethanol\nO=[N+]([O-])c1ccc2[nH]ccc2c1\tindole\nC%12CCCC%12 ring\n";

const std::string sdf = "water\n  made        3D\n\n  3  2  0  0  0  0  0  0  0  0999 V2000\n"
                        "    0.0000    0.0000    0.0000 O   0  0  0  0  0  0\n"
                        "    0.9572    0.0000    0.0000 H   0  0  0  0  0  0\n"
                        "   -0.2398    0.9267    0.1000 H   0  0  0  0  0  0\n"
                        "  1  2  1  0\n  1  3  1  0\nM  END\n>  <logP(x)>  (1)\n-1.5\n\n$$$$\n"
                        "acetate\n  made        2D\n\n  0  0  0  0  0  0  0  0  0  0999 V3000\nM  V30 BEGIN CTAB\n"
                        "M  V30 COUNTS 3 2 0 0 0\nM  V30 BEGIN ATOM\nM  V30 1 C 0 0 0 0\nM  V30 2 C 1 0.5 0 0\n"
                        "M  V30 3 O 2 0 0 0 CHG=-1\nM  V30 END ATOM\nM  V30 BEGIN BOND\nM  V30 1 1 1 2\nM  V30 2 1 2 3\n"
                        "M  V30 END BOND\nM  V30 END CTAB\nM  END\n> <kind>\ntwo\nlines\n\n$$$$\n";

const std::string xyz = "2\nenergy=-1.5 Lattice=\"5 0 0 0 6 0 0 0 7\" Properties=species:S:1:pos:R:3:forces:R:3\n"
                        "H 0 0 0 0.1 0.2 0.3\nF 0.9 0 0 -1 -2 -3\n1\ngdb 1\t157.7\nC 0 1.5*^-6 0\n";

const std::string reactions = "class,rxn\n1,CC(O)C>>CC(=O)C\n2,CO.CC(=O)O>[H+]>CC(=O)OC.O\n1,CCN>>CC=N\n";
#endif

std::string idx(const std::vector<std::uint32_t> &dims, const std::string &bytes)
{
    std::string file = {'\0', '\0', '\x8', static_cast<char>(dims.size())};
    for (const std::uint32_t dim : dims)
        for (int shift = 24; shift >= 0; shift -= 8)
            file += static_cast<char>(dim >> shift);
    return file + bytes;
}

std::string npy(const std::string &type, const std::string &shape, const std::string &bytes)
{
    std::string header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }";
    header.resize((header.size() + 10 + 64) / 64 * 64 - 11, ' ');
    header += '\n';
    return std::string("\x93NUMPY\1\0", 8) + static_cast<char>(header.size() & 0xff) +
           static_cast<char>(header.size() >> 8) + header + bytes;
}

std::string manyBytes(std::size_t count)
{
    std::string bytes;
    for (std::size_t i = 0; i < count; ++i)
        bytes += static_cast<char>(i * 37);
    return bytes;
}

Entries arrays()
{
    return {{"train_images.npy", npy("|u1", "(3, 2, 3)", manyBytes(18))},
            {"train_labels.npy", npy("|u1", "(3, 1)", manyBytes(3))},
            {"test_images.npy", npy("|u1", "(1, 2, 3)", manyBytes(6))},
            {"test_labels.npy", npy("|u1", "(1, 1)", "\1")}};
}

Entries workbook()
{
    const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const auto relation = [&](const char *id, const char *kind, const char *target) {
        return "<Relationship Id=\"" + std::string(id) + "\" Type=\"" + office + kind + "\" Target=\"" + target + "\"/>";
    };
    return {
        {"[Content_Types].xml", "<Types/>"},
        {"_rels/.rels", "<Relationships>" + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
        {"xl/workbook.xml", "<workbook xmlns:r=\"x\"><workbookPr/><sheets><sheet name=\"Data\" sheetId=\"1\" "
                            "r:id=\"rId1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels", "<Relationships>" + relation("rId1", "worksheet", "worksheets/sheet1.xml") +
                                           relation("rId2", "styles", "styles.xml") +
                                           relation("rId3", "sharedStrings", "sharedStrings.xml") + "</Relationships>"},
        {"xl/worksheets/sheet1.xml",
         "<worksheet><dimension ref=\"A1:C4\"/><sheetData>"
         "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" "
         "t=\"s\"><v>2</v></c></row>"
         "<row r=\"2\"><c r=\"A2\"><v>1.5</v></c><c r=\"B2\" t=\"s\"><v>3</v></c><c r=\"C2\" s=\"1\"><v>45292</v></c></row>"
         "<row r=\"3\"><c r=\"A3\"><v>-2e3</v></c><c r=\"B3\" t=\"inlineStr\"><is><t>z</t></is></c></row>"
         "<row r=\"4\"><c r=\"A4\" t=\"e\"><v>#DIV/0!</v></c><c r=\"B4\" t=\"s\"><v>3</v></c><c r=\"C4\" s=\"1\"><v>1</v>"
         "</c></row></sheetData></worksheet>"},
        {"xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"},
        {"xl/sharedStrings.xml", "<sst><si><t>mass</t></si><si><t>kind</t></si><si><r><t>da</t></r><r><t>y</t></r></"
                                 "si><si><t>y &amp; z</t></si></sst>"}};
}

/// The pictures of tests/data/image_oracle.json, which Pillow made.
std::string picture(const QString &name)
{
    QFile file(QStringLiteral(NETLOOM_SOURCE_DIR "/tests/data/image_oracle.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the oracle is missing");
    for (const auto &entry : QJsonDocument::fromJson(file.readAll()).object()["files"].toArray())
        if (entry.toObject()["name"].toString() == name)
            return QByteArray::fromBase64(entry.toObject()["file"].toString().toLatin1()).toStdString();
    qFatal("no picture %s", qPrintable(name));
}

SpoiledSeed pictureFolder(const QString &name)
{
    const std::string whole = picture(name);
    return {.name = "picture " + name.toStdString(),
            .reader = "image-folder",
            .file = "cats/" + name,
            .rows = 2,
            .bytes = whole,
            .beside = {{"dogs/" + name.toStdString(), whole}},
            .isFolder = true};
}

#ifdef NETLOOM_HAS_PARTICLE
std::vector<SpoiledSeed> eventSeeds()
{
    const std::string lines = "Run,Event,pt1,eta1,phi1,Q1,dxy1,iso1,pt2,eta2,phi2,Q2,dxy2,iso2\n"
                              "165617,74969122,54.7,-0.43,2.57,1,-0.07,0.5,34.2,-0.98,-0.49,-1,0.07,3.4\n"
                              "165618,75138253,24.5,-2.05,2.86,-1,-0.05,0,28.5,0.38,-1.99,1,0.05,0\n";
    return {{.name = "lhe", .reader = "lhe", .file = "events.lhe", .rows = 3, .bytes = wholeLhe()},
            {.name = "lhe.gz",
             .reader = "lhe",
             .file = "events.lhe.gz",
             .rows = 3,
             .bytes = wholeLhe(),
             .packing = Packing::Gzip},
            {.name = "hepmc 2",
             .reader = "hepmc",
             .file = "a.hepmc",
             .rows = 2,
             .bytes = hepmc2(hepmc2Event(1) + hepmc2Event(2))},
            {.name = "hepmc 3",
             .reader = "hepmc",
             .file = "a.hepmc",
             .rows = 2,
             .bytes = hepmc3(hepmc3Event(1) + hepmc3Event(2))},
            {.name = "table of events", .reader = "particle-table", .file = "muons.csv", .rows = 2, .bytes = lines}};
}
#endif

void addElement(std::string &file, std::uint32_t group, std::uint32_t element, const char *type, std::string value)
{
    value.resize((value.size() + 1) / 2 * 2, *type == 'U' && type[1] == 'I' ? '\0' : ' ');
    putLow(file, group, 2);
    putLow(file, element, 2);
    file += type;
    const bool isLong = std::string(type) == "OW" || std::string(type) == "OB";
    putLow(file, isLong ? 0 : static_cast<std::uint32_t>(value.size()), 2);
    if (isLong)
        putLow(file, static_cast<std::uint32_t>(value.size()), 4);
    file += value;
}

std::string twoBytes(std::uint32_t number)
{
    std::string bytes;
    putLow(bytes, number, 2);
    return bytes;
}

/// 4 x 4 pixels in two frames; in runs where `isPacked`.
std::string dicom(bool isPacked)
{
    std::string file = std::string(128, '\0') + "DICM";
    addElement(file, 2, 0x10, "UI", isPacked ? "1.2.840.10008.1.2.5" : "1.2.840.10008.1.2.1");
    addElement(file, 8, 0x16, "UI", "1.2.840.10008.5.1.4.1.1.2");
    addElement(file, 8, 0x60, "CS", "CT");
    addElement(file, 0x10, 0x10, "PN", "Doe^Jane");
    addElement(file, 0x10, 0x1010, "AS", "045Y");
    addElement(file, 0x28, 2, "US", twoBytes(1));
    addElement(file, 0x28, 4, "CS", "MONOCHROME2");
    addElement(file, 0x28, 8, "IS", "2");
    for (const auto &[element, number] :
         {std::pair{0x10U, 4U}, {0x11U, 4U}, {0x100U, 8U}, {0x101U, 8U}, {0x102U, 7U}, {0x103U, 0U}})
        addElement(file, 0x28, element, "US", twoBytes(number));
    addElement(file, 0x28, 0x1052, "DS", "-1024");
    addElement(file, 0x28, 0x1053, "DS", "2.5");
    if (!isPacked) {
        addElement(file, 0x7fe0, 0x10, "OW", manyBytes(32));
        return file;
    }
    file += std::string("\xe0\x7f\x10\0OB\0\0\xff\xff\xff\xff\xfe\xff\0\xe0\0\0\0\0", 20);
    for (int frame = 0; frame < 2; ++frame) {
        std::string runs(64, '\0');
        runs[0] = 1;
        runs[4] = 64;
        runs += "\x0b" + manyBytes(12) + "\xfd\x07"; // twelve as they are, then four times 7
        runs.resize((runs.size() + 1) / 2 * 2, '\0');
        file += std::string("\xfe\xff\0\xe0", 4);
        putLow(file, static_cast<std::uint32_t>(runs.size()), 4);
        file += runs;
    }
    return file + std::string("\xfe\xff\xdd\xe0\0\0\0\0", 8);
}

std::string volume(int version)
{
    NiftiBytes file(version, {3, 2, 2, 2}, 4, 16, version == 2);
    file.scale(0.5, 1).affine({1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0});
    for (std::int16_t i = 0; i < 24; ++i)
        file.voxels<std::int16_t>({i});
    return file.bytes();
}

const std::string ecgHeader = "ecg 2 100 400\necg.dat 212 200(10)/mV 12 0 0 0 0 II\necg.dat 212x1 200/mV 12 0 1 0 0 V1\n"
                              "# age: 50\n# Dx: fine\n";

std::string ecgSignal()
{
    std::vector<std::int32_t> samples;
    for (int i = 0; i < 800; ++i)
        samples.push_back(i % 300 - 150);
    return wfdbBytes(212, samples);
}

const std::string ecgMarks = wfdbMarks({{28, 0}, {1, 120}, {5, 200}, {1, 260}, {8, 330}}, "(N");

template <class Write>
std::string hdf5(const ScratchFolder &scratch, Write write)
{
    const std::string path = scratch.path("seed.h5").toStdString();
    write(Hdf5File(path));
    std::string bytes = ScratchFolder::bytesAt(path);
    QFile::remove(QString::fromStdString(path));
    return bytes;
}

} // namespace

std::vector<SpoiledSeed> spoiledSeeds(const ScratchFolder &scratch)
{
    const std::string labels = idx({3}, "\1\2\1"), images = idx({3, 2, 2}, manyBytes(12));
    const Entries labelsBeside = {{"train-labels-idx1-ubyte", labels}}, imagesBeside = {{"train-images-idx3-ubyte", images}};
    std::vector<SpoiledSeed> seeds = {
        {.name = "csv", .reader = "csv", .file = "table.csv", .rows = 5, .bytes = plainTable},
        {.name = "csv, Latin-1", .reader = "csv", .file = "table.csv", .rows = 3, .bytes = commaTable},
        {.name = "csv.gz",
         .reader = "csv",
         .file = "table.csv.gz",
         .rows = 5,
         .bytes = plainTable,
         .packing = Packing::Gzip},
        {.name = "xlsx", .reader = "xlsx", .file = "book.xlsx", .rows = 3, .packing = Packing::Zip, .entries = workbook()},
        {.name = "json lines", .reader = "json-lines", .file = "rows.jsonl", .rows = 3, .bytes = jsonLines},
        {.name = "json array", .reader = "json-lines", .file = "rows.json", .rows = 3, .bytes = jsonArray},
        {.name = "arff", .reader = "arff", .file = "flowers.arff", .rows = 3, .bytes = arff},
        {.name = "arff, sparse", .reader = "arff", .file = "sparse.arff", .rows = 4, .bytes = sparseArff},
        {.name = "libsvm", .reader = "libsvm", .file = "rows.svm", .rows = 4, .bytes = libsvm},
        {.name = "conll", .reader = "conll", .file = "tagged.conll", .rows = 2, .bytes = conll},
        {.name = "idx",
         .reader = "idx",
         .file = "train-images-idx3-ubyte",
         .rows = 3,
         .bytes = images,
         .beside = labelsBeside},
        {.name = "idx labels",
         .reader = "idx",
         .file = "train-labels-idx1-ubyte",
         .rows = 3,
         .bytes = labels,
         .beside = imagesBeside},
        {.name = "idx.gz",
         .reader = "idx",
         .file = "train-images-idx3-ubyte.gz",
         .rows = 3,
         .bytes = images,
         .packing = Packing::Gzip,
         .beside = labelsBeside},
        {.name = "dicom", .reader = "dicom", .file = "image.dcm", .rows = 2, .bytes = dicom(false), .isSparse = true},
        {.name = "dicom, packed", .reader = "dicom", .file = "runs.dcm", .rows = 2, .bytes = dicom(true), .isSparse = true},
        {.name = "nifti", .reader = "nifti", .file = "brain.nii", .rows = 2, .bytes = volume(1), .isSparse = true},
        {.name = "nifti-2.gz",
         .reader = "nifti",
         .file = "brain.nii.gz",
         .rows = 2,
         .bytes = volume(2),
         .packing = Packing::Gzip},
        {.name = "wfdb header",
         .reader = "wfdb",
         .file = "ecg.hea",
         .rows = 4,
         .bytes = ecgHeader,
         .beside = {{"ecg.dat", ecgSignal()}, {"ecg.atr", ecgMarks}}},
        {.name = "wfdb signal",
         .reader = "wfdb",
         .file = "ecg.dat",
         .rows = 4,
         .bytes = ecgSignal(),
         .beside = {{"ecg.hea", ecgHeader}, {"ecg.atr", ecgMarks}}},
        {.name = "wfdb marks",
         .reader = "wfdb",
         .file = "ecg.atr",
         .rows = 4,
         .bytes = ecgMarks,
         .beside = {{"ecg.hea", ecgHeader}, {"ecg.dat", ecgSignal()}}},
        {.name = "npy", .reader = "npz", .file = "matrix.npy", .rows = 4, .bytes = npy("<f8", "(4, 3)", manyBytes(96))},
        {.name = "npz", .reader = "npz", .file = "arrays.npz", .rows = 4, .packing = Packing::Zip, .entries = arrays()},
        {.name = "hdf5 numbers",
         .reader = "hdf5",
         .file = "events.h5",
         .rows = 4,
         .bytes = hdf5(scratch,
                       [](const Hdf5File &out) {
                           writeGroup(out);
                           writeCompound(out, "particles");
                       }),
         .isSparse = true},
        {.name = "hdf5 words",
         .reader = "hdf5",
         .file = "words.h5",
         .rows = 60,
         .bytes = hdf5(scratch, writeWords),
         .isSparse = true}};
#ifdef NETLOOM_READS_MOLECULES
    const auto add = [&seeds](const char *name, const char *reader, const char *file, std::size_t rows,
                              const std::string &bytes, Packing packing = Packing::None) {
        seeds.push_back({.name = name, .reader = reader, .file = file, .rows = rows, .bytes = bytes, .packing = packing});
    };
    add("smiles table", "smiles", "molecules.csv", 4, smilesTable);
    add("smiles list", "smiles", "molecules.smi", 3, smilesList);
    add("smiles list.gz", "smiles", "molecules.smi.gz", 3, smilesList, Packing::Gzip);
    add("sdf", "sdf", "molecules.sdf", 2, sdf);
    add("xyz", "xyz", "frames.xyz", 2, xyz);
    add("reactions", "reaction", "reactions.csv", 3, reactions);
#endif
    for (const char *name : {"a.png", "palette.png", "grey_transparent.png", "a.jpg", "progressive.jpg", "a.bmp",
                             "palette.bmp", "a.ppm", "a.pgm"})
        seeds.push_back(pictureFolder(name));
#ifdef NETLOOM_HAS_PARTICLE
    for (SpoiledSeed &seed : eventSeeds())
        seeds.push_back(std::move(seed));
#endif
#ifdef NETLOOM_WITHOUT_MEDICAL
    std::erase_if(seeds, [](const SpoiledSeed &seed) {
        return seed.reader == "dicom" || seed.reader == "nifti" || seed.reader == "wfdb";
    });
#endif
    return seeds;
}

} // namespace netloom
