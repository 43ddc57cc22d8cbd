// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/augment/augmentation_text.hpp"
#include "engine/augment/augmenter.hpp"
#include "gui/app/job_tracker.hpp"
#include "gui/app/session.hpp"
#include "gui/depict/depiction_view.hpp"
#include "gui/docks/augmentation_panel.hpp"
#include "gui/docks/augmentation_preview.hpp"
#include "gui/docks/augmentation_settings.hpp"
#include "gui/forms/param_editor.hpp"
#include "plugins/host/registry.hpp"

#include <QAbstractButton>
#include <QListWidget>
#include <QMenu>
#include <QSpinBox>
#include <QStackedLayout>
#include <QTableWidget>
#include <QTest>

#include <cstring>

using namespace netloom;

namespace {

/// The panel on two moons.
struct Opened {
    Registry registry{{"/nowhere"}};
    JobTracker jobs;
    Session session{registry, jobs};
    std::unique_ptr<AugmentationPanel> panel;

    Opened()
    {
        session.openGenerator("two_moons", 120, 7);
        if (!QTest::qWaitFor([this] { return session.bench() != nullptr; }, 20'000))
            qFatal("the bench did not come");
        panel = std::make_unique<AugmentationPanel>(session);
        panel->resize(900, 600);
        panel->show();
    }
    template <class Widget>
    Widget *part(const char *name) const
    {
        return panel->findChild<Widget *>(name);
    }
    const std::vector<AugmentationChoice> &choices() const { return session.project().recipe.augmentations; }
    void add(const char *id)
    {
        QMenu menu;
        part<AugmentationSettings>("augmentationSettings")->fillMenu(menu);
        for (QAction *action : menu.actions())
            if (action->objectName() == QStringLiteral("addAugmentation.%1").arg(id))
                return action->trigger();
        qFatal("not offered");
    }
    AugmentationPreview &preview() const { return *part<AugmentationPreview>("augmentationPreview"); }
    bool isPreviewed() const
    {
        return QTest::qWaitFor([this] { return !preview().views().views.empty(); }, 20'000);
    }
};

} // namespace

class TestAugmentationPanel : public QObject
{
    Q_OBJECT
private slots:
    void anEmptyListSaysWhatItIsFor()
    {
        Opened o;
        auto *stack = qobject_cast<QStackedLayout *>(o.panel->layout());
        QCOMPARE(stack->currentIndex(), 0);
        o.add("noise");
        QCOMPARE(stack->currentIndex(), 1);
        o.session.undoStack().undo();
        QCOMPARE(stack->currentIndex(), 0);
    }

    void onlyWhatSuitsTheDataIsOffered()
    {
        Opened o;
        QMenu menu;
        o.part<AugmentationSettings>("augmentationSettings")->fillMenu(menu);
        QStringList names;
        for (const QAction *action : menu.actions()) {
            names << action->text();
            QVERIFY(!action->toolTip().isEmpty());
        }
        QCOMPARE(names, (QStringList{"Noise", "Swap noise"}));
    }

    void everyEditIsOneStepOfUndo()
    {
        Opened o;
        QUndoStack &undo = o.session.undoStack();
        const int before = undo.index();
        o.add("noise");
        o.add("swap");
        QCOMPARE(undo.index(), before + 2);
        auto *list = o.part<QListWidget>("augmentationList");
        QCOMPARE(list->count(), 2);
        QCOMPARE(list->currentRow(), 1);
        QTest::mouseClick(o.part<QAbstractButton>("augmentationUp"), Qt::LeftButton);
        QVERIFY(o.choices() == parseAugmentations("swap; noise"));
        QCOMPARE(list->currentRow(), 0);
        for (ParamEditor *editor : o.panel->findChildren<ParamEditor *>())
            if (editor->key() == "share")
                emit editor->edited(QStringLiteral("share"), 0.5);
        QVERIFY(o.choices() == parseAugmentations("swap share=0.5; noise"));
        QTest::mouseClick(o.part<QAbstractButton>("augmentationRemove"), Qt::LeftButton);
        QVERIFY(o.choices() == parseAugmentations("noise"));
        QCOMPARE(undo.index(), before + 5);
        undo.undo();
        QVERIFY(o.choices() == parseAugmentations("swap share=0.5; noise"));
        undo.undo();
        undo.undo();
        QVERIFY(o.choices() == parseAugmentations("noise; swap"));
        QCOMPARE(list->count(), 2);
        undo.undo();
        undo.undo();
        QVERIFY(o.choices().empty());
        for (int i = 0; i < 5; ++i)
            undo.redo();
        QVERIFY(o.choices() == parseAugmentations("noise"));
    }

    void theListIsWorkedByKeys()
    {
        Opened o;
        o.add("noise");
        o.add("swap");
        auto *list = o.part<QListWidget>("augmentationList");
        o.panel->activateWindow();
        list->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(o.panel.get()));
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        QVERIFY(o.choices() == parseAugmentations("swap; noise"));
        QTest::keyClick(list, Qt::Key_Delete);
        QVERIFY(o.choices() == parseAugmentations("noise"));
    }

    void thePreviewIsWhatTheTrainerGathers()
    {
        Opened o;
        Recipe recipe = o.session.project().recipe;
        recipe.augmentations = parseAugmentations("noise strength=0.5; swap share=0.3");
        recipe.seed = 77;
        o.session.editRecipe(QStringLiteral("augment"), recipe);
        QVERIFY(o.isPreviewed());
        const auto bench = o.session.bench();
        const std::vector<std::uint32_t> &train = bench->split.train;
        // What Trainer does of an epoch, without moving the weights.
        Network<float> network(*o.session.project().graph, bench->prepared->signature,
                               static_cast<std::int64_t>(train.size()));
        network.initialise(1);
        ThreadPool pool(2);
        Augmenter augmenter(recipe.augmentations, *bench->prepared, train, recipe.seed, mostShards);
        NodeId input;
        for (const Node &node : o.session.project().graph->nodes)
            if (node.type == "input")
                input = node.id;
        for (const int place : {1, 5, 40}) {
            o.part<QSpinBox>("augmentedRow")->setValue(place);
            const std::uint32_t row = train[static_cast<std::size_t>(place - 1)];
            QCOMPARE(o.preview().shownRow(), row);
            const AugmentedViews wanted = augmentedViews(recipe, *bench, 0, row, AugmentationPreview::epochs);
            QTRY_VERIFY(o.preview().views() == wanted);

            for (std::uint32_t epoch = 0; epoch < 8; ++epoch) {
                network.trainStep(*bench->prepared, train, {recipe.seed, Purpose::Dropout, epoch, 0}, pool, &augmenter);
                const float *const gathered = network.activation(input).data() + static_cast<std::size_t>(place - 1) * 2;
                QCOMPARE(wanted.views[epoch + 1].size(), std::size_t{2});
                QVERIFY(std::memcmp(gathered, wanted.views[epoch + 1].data(), 2 * sizeof(float)) == 0);
            }
            QCOMPARE(network.activation(input).size(), train.size() * 2);
        }
        const auto *numbers = o.part<QTableWidget>("augmentedNumbers");
        QCOMPARE(numbers->rowCount(), 2);
        QCOMPARE(numbers->columnCount(), 9);
        QCOMPARE(numbers->horizontalHeaderItem(1)->toolTip(), QStringLiteral("Epoch 1"));
        QVERIFY(numbers->item(0, 1)->font().bold());
        QVERIFY(!numbers->item(0, 0)->font().bold());
    }

    void anotherSeedShowsOtherNumbers()
    {
        Opened o;
        o.add("noise");
        QVERIFY(o.isPreviewed());
        const AugmentedViews before = o.preview().views();
        Recipe recipe = o.session.project().recipe;
        recipe.seed += 1;
        o.session.editRecipe(QStringLiteral("seed"), recipe);
        QTRY_VERIFY(!o.preview().views().views.empty() && !(o.preview().views() == before));
        QVERIFY(o.preview().views().views[0] == before.views[0]);
    }

    void picturesAreShownInOneRange()
    {
        Bench bench;
        auto data = std::make_shared<PreparedData>();
        data->signature.inputs = {{"image", Shape{1, 2, 3}, {}}};
        data->rows = 2;
        data->inputs = {{Shape{1, 2, 3}, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}}};
        bench.prepared = data;
        bench.split.train = {0, 1};
        Recipe recipe;
        recipe.augmentations = parseAugmentations("flip probability=1");
        const AugmentedViews views = augmentedViews(recipe, bench, 0, 1, 2);
        QCOMPARE(views.views.size(), std::size_t{3});
        QVERIFY((views.views[0] == std::vector<float>{6, 7, 8, 9, 10, 11}));
        QVERIFY((views.views[2] == std::vector<float>{8, 7, 6, 11, 10, 9}));
    }

    void whatDoesNotSuitIsSaidAndKept()
    {
        Opened o;
        Recipe recipe = o.session.project().recipe;
        recipe.augmentations = {{"rotate"}, {"mixup", {}, {{"alpha", 0.4}}}};
        o.session.editRecipe(QStringLiteral("augment"), recipe);
        auto *list = o.part<QListWidget>("augmentationList");
        QCOMPARE(list->item(0)->text(), QStringLiteral("Rotate (does not suit)"));
        QVERIFY(list->item(0)->toolTip().contains("changes pictures"));
        QCOMPARE(list->item(1)->text(), QStringLiteral("mixup (does not suit)"));
        list->setCurrentRow(1);
        o.add("noise");
        QVERIFY((o.choices()[1] == AugmentationChoice{"mixup", {}, {{"alpha", 0.4}}}));
    }

    void everythingThatIsWorkedHasAName()
    {
        Opened o;
        o.add("noise");
        QVERIFY(o.isPreviewed());
        for (QWidget *widget : o.panel->findChildren<QWidget *>())
            if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && widget->objectName() != "qt_spinbox_lineedit")
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
};

QTEST_MAIN(TestAugmentationPanel)
#include "tst_augmentation_panel.moc"
