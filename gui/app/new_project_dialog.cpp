// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/new_project_dialog.hpp"

#include "engine/graph/graph_analysis.hpp"
#include "gui/app/data_filter.hpp"
#include "gui/app/job_tracker.hpp"
#include "gui/app/picture_preview.hpp"
#include "gui/app/session.hpp"
#include "gui/docks/network_thumbnail.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPainter>
#include <QScreen>
#include <QSpinBox>

namespace netloom {

namespace {

constexpr int previewHeight = 90; ///< at the least: on a laptop at 200 % there is little room
constexpr QSize iconSize(104, 40);
constexpr std::int64_t sampleRows = 40; ///< enough to tell what form generated data have

QSpinBox *addNumber(const QString &objectName, const QString &label, int maximum, QHBoxLayout *into)
{
    auto *box = new QSpinBox;
    box->setRange(1, maximum);
    nameWidget(box, objectName, label);
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(makeLabel(label, TextRole::Secondary, nullptr));
    column->addWidget(box);
    into->addLayout(column, 1);
    return box;
}

QIcon iconOf(const GraphSpec &graph, const Tokens &colours, double ratio)
{
    QPixmap picture(iconSize * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paintThumbnail(painter, QRectF(QPointF(), QSizeF(iconSize)).adjusted(2, 2, -2, -2), graph, colours);
    painter.end();
    QIcon icon(picture);
    icon.addPixmap(picture, QIcon::Selected); // not tinted where it is chosen
    return icon;
}

NetworkPicture inColour(const GraphSpec &graph, const std::optional<DataSignature> &signature, bool isDark)
{
    CanvasContent content;
    content.graph = std::make_shared<const GraphSpec>(graph);
    content.signature = signature;
    content.analysis = analyse(graph, content.signatureOrNull());
    PictureOptions options;
    options.width = PictureWidth::TwoColumns;
    options.colours = isDark ? PictureColours::Dark : PictureColours::Colour;
    return {content, options};
}

/// What the program proposes when nobody asks for another network.
const NetworkTemplate &proposal()
{
    static const NetworkTemplate usual{
        .id = {}, .label = {}, .help = {}, .source = {}, .text = "dense 32 relu > dense 16 relu"};
    return usual;
}

} // namespace

NewProjectDialog::NewProjectDialog(Session &session, QString folder, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_folder(std::move(folder)),
      m_list(new QListWidget(this)),
      m_preview(new PicturePreview(inColour({}, {}, false), this)),
      m_help(makeWrappedLabel({}, TextRole::Body, this)),
      m_text(makeWrappedLabel({}, TextRole::Mono, this)),
      m_source(makeWrappedLabel({}, TextRole::Muted, this)),
      m_create(primaryButton(tr("Create"), this))
{
    setObjectName(QStringLiteral("newProjectDialog"));
    setWindowTitle(tr("New from template"));
    auto *side = new QVBoxLayout;
    side->setSpacing(8);
    m_preview->setMinimumSize(320, previewHeight);
    side->addWidget(m_preview, 1);
    for (QLabel *label : {m_help, m_text, m_source})
        side->addWidget(label);
    side->addWidget(makeData());
    auto *middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addWidget(m_list);
    middle->addLayout(side, 1);
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
    column->addLayout(middle, 1);
    column->addWidget(buttons);
    resize(QSize(920, 640).boundedTo(screen()->availableSize() - QSize(20, 40)));
    fillTemplates();
    lookAtData();
}

void NewProjectDialog::fillTemplates()
{
    nameWidget(m_list, QStringLiteral("templates"), tr("Templates"));
    m_list->setFixedWidth(310);
    m_list->setIconSize(iconSize);
    m_list->setSpacing(1);
    const Tokens &colours = tokens(palette());
    const auto add = [&](const NetworkTemplate &what, const QString &label) {
        m_list->addItem(
            new QListWidgetItem(iconOf(networkFromTemplate(what, nullptr), colours, devicePixelRatioF()), label));
    };
    add(proposal(), tr("Proposed for the data"));
    for (const NetworkTemplate &what : networkTemplates())
        add(what, shown(what.label));
    connect(m_list, &QListWidget::currentRowChanged, this, &NewProjectDialog::showTemplate);
    m_list->setCurrentRow(0);
}

QWidget *NewProjectDialog::makeData()
{
    auto *card = new Card(this);
    card->body()->setSpacing(8);
    m_data = new QComboBox(card);
    nameWidget(m_data, QStringLiteral("templateData"), tr("Data to begin with"));
    m_dataHelp = makeWrappedLabel({}, TextRole::Secondary, card);
    m_formula = makeWrappedLabel({}, TextRole::Mono, card);
    m_numbers = new QWidget(card);
    auto *numbers = new QHBoxLayout(m_numbers);
    numbers->setContentsMargins(0, 0, 0, 0);
    numbers->setSpacing(12);
    m_rows = addNumber(QStringLiteral("rows"), tr("Rows"), 10'000'000, numbers);
    m_seed = addNumber(QStringLiteral("seed"), tr("Seed"), 1'000'000'000, numbers);
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
    card->body()->addWidget(makeLabel(m_data->accessibleName(), TextRole::Strong, card));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_data, m_dataHelp, m_formula, m_numbers, m_fileRow})
        card->body()->addWidget(widget);
    connect(m_data, &QComboBox::currentIndexChanged, this, &NewProjectDialog::showData);
    connect(m_data, &QComboBox::activated, this, [this] { m_wanted = generator(); });
    connect(choose, &QPushButton::clicked, this, &NewProjectDialog::chooseFile);
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

const NetworkTemplate *NewProjectDialog::chosen() const
{
    const int row = m_list->currentRow();
    return row < 1 ? nullptr : &networkTemplates()[static_cast<std::size_t>(row - 1)];
}

bool NewProjectDialog::suits(const Generator &generator) const
{
    if (!chosen())
        return true;
    if (!m_signatures)
        return false;
    const auto signature = m_signatures->find(generator.info().id);
    return signature != m_signatures->end() && !templateMisfit(*chosen(), signature->second);
}

void NewProjectDialog::showTemplate()
{
    const NetworkTemplate *what = chosen();
    m_help->setText(what ? shown(what->help) : tr("A small network that suits whatever data you choose below."));
    m_text->setText(qstr(what ? what->text : proposal().text));
    m_source->setText(what ? qstr(what->source) : QString());
    m_source->setVisible(what != nullptr);
    fillData();
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
    m_numbers->setVisible(generator);
    m_formula->setVisible(generator && !generator->info().formula.empty());
    m_fileRow->setVisible(!generator);
    if (generator) {
        m_dataHelp->setText(shown(generator->info().help));
        m_formula->setText(shown(generator->info().formula));
        m_rows->setValue(static_cast<int>(generator->info().rows));
    } else if (m_data->count() > 1) {
        m_dataHelp->setText(tr("A table, or another file that the program can read. It stays where it is."));
    } else {
        m_dataHelp->setText(!m_signatures ? tr("Looking at which data suit this network...")
                                          : tr("No simulated data suit this network: choose a file of yours that does."));
    }
    m_create->setEnabled(generator || !m_file.isEmpty());
    const NetworkTemplate &what = chosen() ? *chosen() : proposal();
    std::optional<DataSignature> signature;
    if (generator && m_signatures)
        if (const auto found = m_signatures->find(generator->info().id); found != m_signatures->end())
            signature = found->second;
    const GraphSpec graph = networkFromTemplate(what, signature ? &*signature : nullptr);
    m_preview->setPicture(inColour(graph, signature, tokens(palette()).isDark));
}

void NewProjectDialog::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open data"), m_folder,
                                                      tr("Data (%1);;All files (*)").arg(dataFilter(m_session.registry())));
    if (path.isEmpty())
        return;
    m_file = path;
    m_path->setText(QFileInfo(path).fileName());
    m_path->setToolTip(path);
    showData();
}

QString NewProjectDialog::networkTemplate() const
{
    return chosen() ? qstr(chosen()->id) : QString();
}

QString NewProjectDialog::file() const
{
    return generator().isEmpty() ? m_file : QString();
}

QString NewProjectDialog::generator() const
{
    return m_data->currentData().toString();
}

std::int64_t NewProjectDialog::rows() const
{
    return m_rows->value();
}

std::uint64_t NewProjectDialog::seed() const
{
    return static_cast<std::uint64_t>(m_seed->value());
}

} // namespace netloom
