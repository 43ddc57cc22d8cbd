// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/graph_analysis.hpp"
#include "engine/measure/forecast.hpp"
#include "gui/app/preferences.hpp"
#include "plugins/host/registry.hpp"
#include "projects/workflow/workflow.hpp"

#include <QObject>
#include <QTimer>
#include <QUndoStack>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace netloom {

class JobTracker;
class RecoveryKeeper;
struct DataFacts;
struct RecoverableWork;

/// The steps of the rail, in order.
enum class WorkflowStep { Data, Prepare, Network, Train, Evaluate, Explain, Apply };
enum class StepState { NotDone, Done, Stale };

/// The open project, its data, the selection and the runs: the widest thing that a dock may know. Lives in the GUI
/// thread. Every edit is a new Project value on one undo stack; finished runs are never taken back by undo.
class Session : public QObject
{
    Q_OBJECT
public:
    Session(const Registry &registry, JobTracker &jobs, QObject *parent = nullptr);
    ~Session() override;

    const Registry &registry() const { return m_registry; }
    JobTracker &jobs() const { return m_jobs; }
    Preferences &preferences() { return m_preferences; }

    const Project &project() const { return m_project; }
    bool hasProject() const { return m_hasProject; }
    QString path() const { return m_path; } ///< empty while never saved
    bool isModified() const;
    QUndoStack &undoStack() { return m_undo; }

    /// Puts an edited project in force, as one undo step under that name ("connect Dense 2 to Dropout 1"). Edits with the
    /// same non-empty mergeKey in a row become one step (typing in a field, dragging a node). Equal content does nothing.
    void edit(const QString &name, Project after, const QString &mergeKey = {});
    void editGraph(const QString &name, GraphSpec graph, const QString &mergeKey = {});
    void editRecipe(const QString &name, const Recipe &recipe, const QString &mergeKey = {});
    /// Applies a repair of an issue at that node, whatever of the project it changes, as one step of that name.
    void mend(const Repair &repair, NodeId node);
    /// Puts these files beside the rows instead of those that are there now: all is read anew by a job, and what the columns
    /// are for is brought into line.
    void setJoins(const QString &name, const std::vector<DataJoin> &joins);
    /// An edit that has to look at the data as they were read, which may be millions of rows: it is made by a job, from
    /// the project as it then stands. Several come in the order in which they were asked for.
    using DataChange = std::function<Project(Project, const Dataset &)>;
    void editWithData(const QString &name, DataChange change, const QString &mergeKey = {});

    // Documents. Long work runs as jobs; trouble comes as notice().
    void open(Project project, const QString &path); ///< takes the place of all that was open
    static bool isProjectFile(const QString &path);  ///< by its ending or its first bytes
    void openFile(const QString &path);              ///< a project or a data file, as dropping it on the window
    /// templateId: of the network to begin with, where the data suit it; empty: what is proposed for them.
    void openData(const QStringList &paths, const QString &readerId = {}, const Params &options = {},
                  const QString &templateId = {});
    void openGenerator(const QString &generatorId, std::int64_t rows, std::uint64_t seed, const QString &templateId = {},
                       const Params &params = {});
    /// Other points drawn by hand, as an edit; at once, since they are few. What still fits of preparation and network
    /// stays.
    void redraw(const Params &params);
    /// Other settings of the generator that the project's data come from, as an edit, made by a job. What still fits of
    /// columns, preparation and network stays.
    void simulate(const QString &name, std::int64_t rows, std::uint64_t seed, const Params &params,
                  const QString &mergeKey = {});
    void openExample(const QString &path);           ///< a shipped project, as an untitled one
    void openRecovered(const RecoverableWork &work); ///< what a crash left, as an untitled one that asks to be saved
    bool save(const QString &path);                  ///< false after notice()
    void keepRecoveryIn(const QString &folder);      ///< unsaved work is recorded there from now on
    void discardRecovery();                          ///< the person let the unsaved work go

    // Data. bench() follows the project: split, fitted preparation, tensors. Null until it is there.
    DatasetPtr data() const { return m_typedData; }
    const ReadResult &readResult() const { return m_read; } ///< problems and counts of the last reading
    std::shared_ptr<const Bench> bench() const { return m_bench; }
    const std::optional<DataSignature> &signature() const { return m_signature; }
    /// The data are on their way: that they are not there yet is no fault of the graph.
    bool isPreparing() const;
    const GraphAnalysis &analysis() const { return m_analysis; } ///< of the project's graph, always up to date
    /// What is wrong with the project, gravest first: the analysis' issues at once after an edit, the design checks', which
    /// may look at the data, a moment later.
    const std::vector<GraphIssue> &findings() const { return m_findings; }
    const std::vector<Text> &remarks() const { return m_remarks; } ///< what the last proposal decided by itself

    /// How fast this machine trains; empty until it was measured, now or before.
    const std::optional<Calibration> &calibration() const { return m_calibration; }
    void measureMachine(); ///< takes the stored calibration, else makes one in a job and stores it
    /// Some steps of the network as it is, timed by a job shortly after each edit; empty until then. Only once the machine
    /// is measured: a test or a script that does not ask for it is left in peace.
    const std::optional<Trial> &trial() const { return m_trial; }

    std::shared_ptr<const DataFacts> facts() const { return m_facts; }           ///< of data(); null until they are counted
    const std::optional<SplitLeaks> &splitLeaks() const { return m_splitLeaks; } ///< of bench(); empty until they are known

    // Selection
    int chosenColumn() const { return m_chosenColumn; } ///< of data(); -1 none
    void chooseColumn(int column);
    const std::vector<NodeId> &selectedNodes() const { return m_selected; }
    void selectNodes(std::vector<NodeId> nodes);
    RunPtr currentRun() const; ///< the chosen run, else the last; null without runs
    void chooseRun(std::uint32_t number);

    void addRun(RunRecord record);                    ///< not undoable; survives undo
    void addEnsemble(std::vector<RunRecord> members); ///< the first becomes the current run, which speaks for all
    void setView(const ViewState &view) { m_project.view = view; }

    StepState stepState(WorkflowStep step) const;
    void markDone(WorkflowStep step); ///< the person has seen or used a step that follows training

    void goTo(WorkflowStep step) { emit stepWanted(step); } ///< "Next: Train", "Show in Prepare"
    void askForData() { emit openDataWanted(); }            ///< an empty page's button: lets the person choose a file

    void askToDraw() { emit drawingWanted(); } ///< the points that the project's data are, once more on the plane

    void notify(const QString &sentence, bool isTrouble); ///< shows in the message bar; emits notice()

signals:
    void projectReplaced(); ///< another document is open
    void projectChanged();  ///< any edit, undo or redo
    void graphChanged();    ///< graph or its analysis (shapes) changed
    void findingsChanged();
    void dataChanged(); ///< data(), readResult() or column settings changed
    void benchChanged();
    void splitLeaksChanged();
    void selectionChanged();
    void blocksChanged(); ///< a block came into the library, or went
    void columnChosen();
    void factsChanged();
    void forecastChanged(); ///< calibration() or trial()
    void runsChanged();     ///< a run was added or another was chosen
    void stepDone();        ///< stepState() of a step that follows training changed
    void documentChanged(); ///< path or isModified() changed
    void notice(const QString &sentence, bool isTrouble);
    void stepWanted(netloom::WorkflowStep step);
    void openDataWanted();
    void drawingWanted();

private:
    friend class EditCommand;
    /// The data as read, and with the person's types in force.
    struct Loaded {
        ReadResult read;
        DatasetPtr typed;
    };

    struct DataEdit {
        QString name;
        DataChange change;
        QString mergeKey;
    };

    void putInForce(const Project &project); ///< keeps the runs
    void makeDataEdit();
    void adopt(Project project, const QString &path, std::optional<Loaded> loaded);
    struct Proposed {
        Proposal proposal;
        Loaded loaded;
        bool isFromTemplate = false;
        std::optional<Text> misfit; ///< why the wanted template was not drawn
    };
    static Proposed proposed(ReadResult read, const DataSetup &setup, const std::string &templateId);
    void adoptProposal(Proposed made);
    std::string folderOfProject() const; ///< with the last stroke; empty while it was never saved
    void reloadData();
    void retypeData();
    void useData(Loaded loaded);
    void refreshBench();
    void useSignature(std::optional<DataSignature> signature);
    void prepare();
    void lookForLeaks();
    void forgetBench();
    void refreshAnalysis();
    void keepFindings();
    void refreshFindings();
    void refreshFacts();
    void noteChange();
    void measureAgain(); ///< with the threads that are wanted now
    void planTrial();
    void tryNetwork();
    StepState trainState() const;

    const Registry &m_registry;
    JobTracker &m_jobs;
    Preferences m_preferences;
    QUndoStack m_undo;
    std::deque<DataEdit> m_dataEdits; ///< the first is being made
    Project m_project;
    bool m_hasProject = false;
    QString m_path;
    ReadResult m_read;
    DatasetPtr m_typedData;
    std::shared_ptr<const Bench> m_bench;
    std::optional<SplitLeaks> m_splitLeaks;
    std::optional<DataSignature> m_signature;
    GraphAnalysis m_analysis;
    std::vector<GraphIssue> m_findings;
    QTimer m_checksDue;
    std::vector<Text> m_remarks;
    std::shared_ptr<const DataFacts> m_facts;
    std::optional<Calibration> m_calibration;
    std::optional<Trial> m_trial;
    QTimer m_trialDue;
    int m_chosenColumn = -1;
    std::vector<NodeId> m_selected;
    std::uint32_t m_chosenRun = 0;
    bool m_areRunsSaved = true;
    bool m_isRecovered = false; ///< opened from what a crash left and not saved since
    std::map<WorkflowStep, std::uint32_t> m_doneForRun;
    std::unique_ptr<RecoveryKeeper> m_recovery;
};

} // namespace netloom
