// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/project_file.hpp"
#include "tests/projects/workflow_fixture.hpp"

using namespace netloom;

class TestUnits : public WorkflowTest
{
    Q_OBJECT
private slots:
    void aCorrectedUnitStandsInPlaceOfTheOneThatWasRead()
    {
        const DatasetPtr rows = data("mass [g],length,y\n1,2,3\n2,3,5\n");
        QCOMPARE(rows->columns[0].unit, std::string("g"));
        DataSetup setup;
        setup.units = {{"mass [g]", ""}, {"length", "µm"}, {"gone", "K"}};
        const DatasetPtr corrected = typedData(rows, setup);
        QCOMPARE(corrected->columns[0].unit, std::string());
        QCOMPARE(corrected->columns[1].unit, std::string("µm"));
        QCOMPARE(corrected->columns[0].numbers, rows->columns[0].numbers);
        QCOMPARE(rows->columns[0].unit, std::string("g")); // what was read stays as it is
    }

    void whatIsRightAlreadyIsNotCopied()
    {
        const DatasetPtr rows = data("mass [g],y\n1,3\n2,5\n");
        DataSetup setup;
        setup.units = {{"mass [g]", "g"}};
        QCOMPARE(typedData(rows, setup).get(), rows.get());
    }

    void aColumnByFormulaMayHaveOne()
    {
        DataSetup setup;
        setup.derived = {{"area", "a * b"}};
        setup.units = {{"area", "m²"}};
        const DatasetPtr made = typedData(data("a,b,y\n1,2,3\n2,3,5\n"), setup);
        QCOMPARE(made->columns.back().unit, std::string("m²"));
    }

    void unitsAreKeptInTheFile()
    {
        Project saved = project(60, 1);
        saved.data.units = {{"size", "mm"}, {"colour", ""}};
        const std::string path = file({}) + ".netloom";
        saveProject(saved, path);
        QCOMPARE(loadProject(path).data.units, saved.data.units);
    }
};

QTEST_GUILESS_MAIN(TestUnits)
#include "tst_units.moc"
