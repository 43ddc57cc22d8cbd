// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/new_project_dialog.hpp"

#include "gui/app/data_filter.hpp"
#include "gui/app/draw_points_dialog.hpp"
#include "gui/app/job_tracker.hpp"
#include "gui/app/session.hpp"
#include "gui/app/simulation_preview.hpp"
#include "gui/app/template_browser.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QScreen>

namespace netloom {

namespace {

constexpr QSize previewSize(200, 110);
constexpr std::int64_t sampleRows = 40; ///< enough to tell what form generated data have

} // namespace

NewProjectDialog::NewProjectDialog(Session &session, QString folder, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_folder(std::move(folder)),
      m_browser(new TemplateBrowser(TemplateBrowser::First::Proposal, this)),
      m_create(primaryButton(tr("Create"), this))
{
    setObjectName(QStringLiteral("newProjectDialog"));
    setWindowTitle(tr("New from template"));
    m_browser->below()->addWidget(makeData());
    auto *buttons = new QDialogButtonBox(this);
    nameWidget(m_create, QStringLiteral("create"), m_create->text());
    buttons->addButton(m_create, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_create->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(14);
    column->addWidget(m_browser, 1);
    column->addWidget(buttons);
    resize(QSize(960, 720).boundedTo(screen()->availableSize() - QSize(20, 40)));
    connect(m_browser, &TemplateBrowser::chosenChanged, this, &NewProjectDialog::fillData);
    m_browser->choose(0);
    lookAtData();
}

QWidget *NewProjectDialog::makeData()
{
    auto *card = new Card(this);
    card->body()->setSpacing(8);
    m_data = new QComboBox(card);
    nameWidget(m_data, QStringLiteral("templateData"), tr("Data to begin with"));
    m_dataHelp = makeWrappedLabel({}, TextRole::Secondary, card);
    m_formula = makeWrappedLabel({}, TextRole::Mono, card);
    m_simulated = new QWidget(card);
    m_form = new SimulationForm(m_simulated);
    m_preview = new SimulationPreview(m_session.jobs(), m_simulated);
    m_preview->setMinimumSize(previewSize);
    auto *simulated = new QHBoxLayout(m_simulated);
    simulated->setContentsMargins(0, 0, 0, 0);
    simulated->setSpacing(16);
    simulated->addWidget(m_form, 1);
    simulated->addWidget(m_preview, 1);
    m_fileRow = new QWidget(card);
    auto *file = new QHBoxLayout(m_fileRow);
    file->setContentsMargins(0, 0, 0, 0);
    file->setSpacing(12);
    auto *choose = new QPushButton(tr("Choose file..."), m_fileRow);
    nameWidget(choose, QStringLiteral("chooseFile"), choose->text());
    choose->setAutoDefault(false);
    m_path = new ElidedLabel(tr("none chosen yet"), TextRole::Secondary, m_fileRow);
    file->addWidget(choose);
    file->addWidget(m_path, 1);
    m_draw = new QPushButton(tr("Draw points..."), card);
    nameWidget(m_draw, QStringLiteral("drawPoints"), m_draw->text());
    m_draw->setAutoDefault(false);
    card->body()->addWidget(makeLabel(m_data->accessibleName(), TextRole::Strong, card));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_data, m_dataHelp, m_formula, m_simulated, m_fileRow})
        card->body()->addWidget(widget);
    card->body()->addWidget(m_draw, 0, Qt::AlignLeft);
    connect(m_data, &QComboBox::currentIndexChanged, this, &NewProjectDialog::showData);
    connect(m_data, &QComboBox::activated, this, [this] { m_wanted = generator(); });
    connect(m_form, &SimulationForm::edited, this, [this] {
        m_simulations.insert_or_assign(generator().toStdString(), m_form->simulation());
        preview();
    });
    connect(m_form, &SimulationForm::troubleChanged, this, &NewProjectDialog::refreshCreate);
    connect(m_preview, &SimulationPreview::signatureFound, m_browser, &TemplateBrowser::drawFor);
    connect(choose, &QPushButton::clicked, this, &NewProjectDialog::chooseFile);
    connect(m_draw, &QPushButton::clicked, this, &NewProjectDialog::drawPoints);
    return card;
}

/// Which data suit a network is seen from a few rows of them; a plug-in makes them in a process of its own, which takes
/// time.
void NewProjectDialog::lookAtData()
{
    using Signatures = std::map<std::string, DataSignature>;
    m_session.jobs().start<Signatures>(
        QStringLiteral("templates"), tr("Looking at which data suit"), this,
        [generators = m_session.registry().allGenerators()](const JobControl &job) {
            Signatures found;
            for (const Generator *generator : generators) {
                job.throwIfStopped();
                try {
                    const DatasetPtr data = generateData(*generator, sampleRows, 1, {});
                    const Project project = proposeProject(*data, {}).project;
                    if (const auto signature = signatureOf(project, *typedData(data, project.data)))
                        found.emplace(generator->info().id, *signature);
                } catch (const Error &) { // it is not offered
                }
            }
            return found;
        },
        [this](Signatures found) {
            m_signatures = std::move(found);
            fillData();
        },
        [this](const Error &) {
            m_signatures.emplace();
            fillData();
        });
    fillData();
}

bool NewProjectDialog::suits(const Generator &generator) const
{
    const NetworkTemplate *what = m_browser->chosen();
    if (!what)
        return true;
    if (!m_signatures)
        return false;
    const auto signature = m_signatures->find(generator.info().id);
    return signature != m_signatures->end() && !templateMisfit(*what, signature->second);
}

void NewProjectDialog::fillData()
{
    const QSignalBlocker quiet(m_data);
    m_data->clear();
    for (const Generator *generator : m_session.registry().allGenerators())
        if (suits(*generator))
            m_data->addItem(tr("%1 (simulated)").arg(shown(generator->info().label)), qstr(generator->info().id));
    m_data->addItem(tr("A file of yours"), QString());
    m_data->setCurrentIndex(m_wanted ? std::max(0, m_data->findData(*m_wanted)) : 0);
    showData();
}

void NewProjectDialog::showData()
{
    const Generator *generator = m_session.registry().findGenerator(this->generator().toStdString());
    const bool isDrawn = generator && generator->info().id == "drawn"; // it has as many rows as points, and no chance
    m_simulated->setVisible(generator);
    m_form->setVisible(!isDrawn);
    m_draw->setVisible(isDrawn);
    m_formula->setVisible(generator && !generator->info().formula.empty());
    m_fileRow->setVisible(!generator);
    if (generator) {
        m_dataHelp->setText(shown(generator->info().help));
        m_formula->setText(shown(generator->info().formula));
        m_form->setSimulation(*generator, simulation());
        preview();
    } else if (m_data->count() > 1) {
        m_dataHelp->setText(tr("A table, or another file that the program can read. It stays where it is."));
    } else {
        m_dataHelp->setText(!m_signatures ? tr("Looking at which data suit this network...")
                                          : tr("No simulated data suit this network: choose a file of yours that does."));
    }
    refreshCreate();
    std::optional<DataSignature> signature;
    if (generator && m_signatures)
        if (const auto found = m_signatures->find(generator->info().id); found != m_signatures->end())
            signature = found->second;
    m_browser->drawFor(signature);
}

void NewProjectDialog::preview()
{
    if (const Generator *generator = m_session.registry().findGenerator(this->generator().toStdString()))
        m_preview->showData(*generator, simulation());
}

void NewProjectDialog::refreshCreate()
{
    m_create->setEnabled(generator().isEmpty() ? !m_files.isEmpty() : !m_form->hasTrouble());
}

void NewProjectDialog::chooseFile()
{
    const QStringList paths = QFileDialog::getOpenFileNames(
        this, tr("Open data"), m_folder, tr("Data (%1);;All files (*)").arg(dataFilter(m_session.registry())));
    if (paths.isEmpty())
        return;
    m_files = paths;
    QStringList names;
    for (const QString &path : paths)
        names << QFileInfo(path).fileName();
    m_path->setText(names.join(QStringLiteral(", ")));
    m_path->setToolTip(paths.join(u'\n'));
    showData();
}

void NewProjectDialog::drawPoints()
{
    DrawPointsDialog dialog(m_drawn == Params() ? Drawing() : drawingOf(m_drawn), tr("Use these points"), this);
    if (dialog.exec() == QDialog::Accepted)
        m_drawn = paramsOf(dialog.drawing());
    preview();
}

QString NewProjectDialog::networkTemplate() const
{
    const NetworkTemplate *what = m_browser->chosen();
    return what ? qstr(what->id) : QString();
}

QStringList NewProjectDialog::files() const
{
    return generator().isEmpty() ? m_files : QStringList();
}

QString NewProjectDialog::generator() const
{
    return m_data->currentData().toString();
}

Simulation NewProjectDialog::simulation() const
{
    const Generator *known = m_session.registry().findGenerator(generator().toStdString());
    if (!known)
        return {};
    if (known->info().id == "drawn")
        return {known->info().rows, 1, m_drawn};
    const auto set = m_simulations.find(known->info().id);
    return set == m_simulations.end() ? Simulation{known->info().rows, 1, {}} : set->second;
}

} // namespace netloom
