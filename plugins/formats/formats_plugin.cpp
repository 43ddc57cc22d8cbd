// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/api/plugin.hpp"
#include "plugins/formats/arff_reader.hpp"
#include "plugins/formats/conll_reader.hpp"
#include "plugins/formats/hdf5_reader.hpp"
#include "plugins/formats/idx_reader.hpp"
#include "plugins/formats/image_folder_reader.hpp"
#include "plugins/formats/json_lines_reader.hpp"
#include "plugins/formats/libsvm_reader.hpp"
#include "plugins/formats/npz_reader.hpp"
#include "plugins/formats/xlsx_reader.hpp"

#include <QObject>

namespace netloom {

class FormatsPlugin final : public QObject, public Plugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID NETLOOM_PLUGIN_IID FILE "metadata.json")
    Q_INTERFACES(netloom::Plugin)
public:
    const PluginInfo &info() const override
    {
        static const PluginInfo info{
            "formats", NL_TEXT("File formats"), NETLOOM_VERSION,
            NL_TEXT("Folders of images, workbooks (XLSX), tables of Weka (ARFF), of objects (JSON Lines) and of "
                    "sparse rows (LIBSVM), tagged sentences (CoNLL), arrays of NumPy (NPY, NPZ), "
                    "tables and arrays of HDF5 and the IDX files of MNIST.")};
        return info;
    }

    std::vector<const Reader *> readers() const override
    {
        return {&imageFolderReader(), &npzReader(),  &hdf5Reader(),   &idxReader(),  &arffReader(),
                &jsonLinesReader(),   &xlsxReader(), &libsvmReader(), &conllReader()};
    }
};

} // namespace netloom

#include "formats_plugin.moc"
