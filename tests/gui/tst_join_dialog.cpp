// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/join_dialog.hpp"

#include "gui/app/job_tracker.hpp"
#include "plugins/host/registry.hpp"

#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace netloom;

namespace {

constexpr int patience = 60'000; ///< ms; a slow machine under a sanitizer is no failure

} // namespace

class JoinDialogTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    Registry m_registry{{"/nowhere"}};
    JobTracker m_jobs;

    std::string written(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write the test's own table");
        return file.fileName().toStdString();
    }
    static QStringList itemsOf(const QComboBox *box)
    {
        QStringList items;
        for (int i = 0; i < box->count(); ++i)
            items << box->itemText(i);
        return items;
    }

private slots:
    void theSecondFileIsReadAnewAsThePersonSays()
    {
        const DatasetPtr first = csvReader().read({written("rows.csv", "who,dose\na,1\nb,2\n")}, {}, {}).data;
        const std::string path = written("people.csv", "name,group\na,x\nb,y\n");
        JoinDialog dialog(first, path, readSecondFile(path, {}, {}, *first, m_registry, {}), m_registry, m_jobs);
        const auto *otherKey = dialog.findChild<QComboBox *>("joinOtherKey");
        QCOMPARE(itemsOf(otherKey), QStringList({"name", "group"}));
        QCOMPARE(dialog.join(), (DataJoin{path, "csv", "who", "name"})); // guessed; nothing is set

        auto *form = dialog.findChild<QWidget *>("joinOptions");
        QVERIFY(form->isHidden());
        dialog.findChild<QToolButton *>("joinReading")->click();
        QVERIFY(!form->isHidden());
        auto *header = form->findChild<QComboBox *>("header");
        QCOMPARE(header->currentData().toString(), QString("yes")); // what was guessed
        header->setCurrentIndex(header->findData("no"));
        QTRY_COMPARE_WITH_TIMEOUT(itemsOf(otherKey), QStringList({"column_1", "column_2"}), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_jobs.isBusy(), patience);
        QCOMPARE(dialog.join().options, Params({{"header", std::string("no")}}));
        QCOMPARE(dialog.join().otherKey, std::string("column_1"));
        QCOMPARE(header->currentData().toString(), QString("no"));
    }

    void aFileThatCannotBeReadThatWayIsSaidAndNotTaken()
    {
        const DatasetPtr first = csvReader().read({written("rows.csv", "who,dose\na,1\nb,2\n")}, {}, {}).data;
        const std::string path = written("people.csv", "name,group\na,x\nb,y\n");
        JoinDialog dialog(first, path, readSecondFile(path, {}, {}, *first, m_registry, {}), m_registry, m_jobs);
        QFile::remove(QString::fromStdString(path));
        auto *header = dialog.findChild<QComboBox *>("header");
        header->setCurrentIndex(header->findData("no"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_jobs.isBusy(), patience);
        for (const QPushButton *button : dialog.findChildren<QPushButton *>())
            QVERIFY(button->text() == "Cancel" || !button->isEnabled());
    }
};

QTEST_MAIN(JoinDialogTest)
#include "tst_join_dialog.moc"
