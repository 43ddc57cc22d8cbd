// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/hand_form.hpp"

#include "gui/app/job_tracker.hpp"
#include "gui/depict/depiction_view.hpp"
#include "gui/plots/plot.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"
#include "projects/workflow/ensemble.hpp"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <numeric>

namespace netloom {

/// A bar a class with its name and probability.
class HandForm::ShareBars : public QWidget
{
public:
    using QWidget::QWidget;

    void setShares(const std::vector<std::string> &names, const std::vector<double> &shares)
    {
        m_names.clear();
        for (const std::string &name : names)
            m_names.push_back(qstr(name));
        m_shares = shares;
        m_shares.resize(m_names.size());
        setFixedHeight(rowHeight * static_cast<int>(std::min<std::size_t>(m_names.size(), mostRows)));
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Tokens &colors = tokens(palette());
        painter.setFont(secondaryFont());
        for (std::size_t i = 0; i < m_names.size() && i < mostRows; ++i) {
            const int top = rowHeight * static_cast<int>(i);
            painter.setPen(colors.text);
            painter.drawText(QRect(0, top, width() - 56, 18), Qt::AlignVCenter | Qt::AlignLeft,
                             QFontMetrics(secondaryFont()).elidedText(m_names[i], Qt::ElideRight, width() - 60));
            painter.drawText(QRect(0, top, width(), 18), Qt::AlignVCenter | Qt::AlignRight, shortNumber(m_shares[i]));
            painter.setPen(Qt::NoPen);
            painter.setBrush(colors.inset);
            painter.drawRoundedRect(QRectF(0, top + 20, width(), 6), 3, 3);
            painter.setBrush(colors.accent);
            const double length = std::clamp(m_shares[i], 0.0, 1.0) * width();
            if (length >= 1)
                painter.drawRoundedRect(QRectF(0, top + 20, length, 6), 3, 3);
        }
    }

private:
    static constexpr int rowHeight = 34;
    static constexpr std::size_t mostRows = 6;
    std::vector<QString> m_names;
    std::vector<double> m_shares;
};

HandForm::HandForm(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    auto *answerCard = new Card(this);
    m_title = makeLabel({}, TextRole::Title, answerCard);
    m_answer = makeLabel({}, TextRole::Figure, answerCard);
    m_answer->setObjectName("hand_prediction");
    m_answer->setWordWrap(true);
    m_detail = makeWrappedLabel({}, TextRole::Secondary, answerCard);
    m_bars = new ShareBars(answerCard);
    answerCard->body()->addWidget(m_title);
    answerCard->body()->addWidget(m_answer);
    answerCard->body()->addWidget(m_bars);
    m_picture = new DepictionView(answerCard);
    m_picture->setObjectName(QStringLiteral("hand_picture"));
    m_picture->setFixedHeight(170);
    m_picture->hide();
    answerCard->body()->addWidget(m_picture);
    answerCard->body()->addWidget(m_detail);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inner = new QWidget;
    inner->setProperty("look", "plain");
    m_column = new QVBoxLayout(inner);
    m_column->setContentsMargins(0, 0, 6, 0);
    m_column->addStretch(1);
    scroll->setWidget(inner);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(answerCard);
    layout->addWidget(scroll, 1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(120);
    connect(&m_timer, &QTimer::timeout, this, &HandForm::predict);
    retranslate();
}

void HandForm::retranslate()
{
    m_title->setText(tr("Type a row by hand"));
    m_answer->setAccessibleName(tr("Prediction of the typed row"));
    m_picture->setEmptyText(tr("Nothing to draw yet."));
    m_detail->setText(hint());
}

QString HandForm::hint() const
{
    return m_source ? tr("It begins with a row of the data. Type another %1 and watch the prediction.")
                          .arg(qstr(m_source->column))
                    : tr("It begins with the training means. Change a value and watch the prediction.");
}

void HandForm::setRun(RunPtr run, std::shared_ptr<const Bench> bench)
{
    // What was typed stays while it is still the same model.
    if (m_run && run == m_run && (m_hasData || !bench))
        return;
    m_run = std::move(run);
    m_bench = std::move(bench);
    m_hasData = m_bench != nullptr;
    m_source.reset();
    m_inputs.clear();
    m_session.jobs().cancel("predict_one");
    m_session.jobs().cancel("hand_source");
    const bool mayBeMade = m_run && m_bench && m_bench->data && mayHaveTypedSource(*m_bench->data);
    if (mayBeMade)
        askForSource();
    else
        makeFields();
}

/// Whether the inputs are made of a text is for the reader to say, which takes a moment.
void HandForm::askForSource()
{
    const Registry &registry = m_session.registry();
    m_session.jobs().start<std::optional<TypedSource>>(
        "hand_source", tr("Looking at what the model is made of"), this,
        [run = m_run, bench = m_bench, own = m_session.project().data, &registry](const JobControl &job) {
            return typedSource(*run, own, bench->data.get(), registry, job);
        },
        [this](const std::optional<TypedSource> &source) {
            m_source = source;
            makeFields();
        },
        [this](const Error &error) {
            m_session.notify(tr("No row can be typed by hand: %1").arg(shown(error)), true);
            makeFields();
        });
}

void HandForm::makeFields()
{
    m_inputs = m_run ? handInputs(*m_run, m_bench.get(), m_source ? &*m_source : nullptr) : std::vector<HandInput>();
    m_read.clear();
    delete m_fields;
    m_reason = nullptr;
    m_fields = new QWidget;
    auto *grid = new QGridLayout(m_fields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    int line = 0;
    for (const HandInput &input : m_inputs) {
        const QString name = qstr(input.column);
        const QString label = input.unit.empty() ? name : QStringLiteral("%1 / %2").arg(name, qstr(input.unit));
        auto *caption = new ElidedLabel(label, TextRole::Secondary, m_fields);
        QWidget *editor = makeField(input);
        nameWidget(editor, QStringLiteral("hand_") + name, name);
        editor->setToolTip(qstr(input.description));
        editor->setMinimumWidth(90);
        if (m_source && line == 0) { // a long text gets the whole width
            grid->addWidget(caption, line++, 0, 1, 2);
            grid->addWidget(editor, line++, 0, 1, 2);
            m_reason = makeWrappedLabel({}, TextRole::Bad, m_fields);
            m_reason->setObjectName(QStringLiteral("hand_reason"));
            m_reason->hide();
            grid->addWidget(m_reason, line++, 0, 1, 2);
            continue;
        }
        caption->setMinimumWidth(110);
        grid->addWidget(caption, line, 0);
        grid->addWidget(editor, line++, 1);
    }
    m_column->insertWidget(0, m_fields);
    m_picture->setVisible(m_source.has_value());
    m_picture->setDepiction({});
    m_detail->setText(hint());
    setVisible(!m_inputs.empty());
    if (!m_inputs.empty())
        predict();
}

QWidget *HandForm::makeField(const HandInput &input)
{
    if (input.type == ColumnType::Category) {
        auto *choice = new QComboBox(m_fields);
        for (const std::string &category : input.categories)
            choice->addItem(qstr(category));
        choice->setCurrentText(qstr(input.typical));
        connect(choice, &QComboBox::currentIndexChanged, &m_timer, qOverload<>(&QTimer::start));
        m_read.push_back([choice] { return choice->currentText().toStdString(); });
        return choice;
    }
    auto *field = new QLineEdit(qstr(input.typical), m_fields);
    if (input.type == ColumnType::Number) {
        field->setAlignment(Qt::AlignRight);
        field->setFont(numberFont());
    }
    connect(field, &QLineEdit::textChanged, &m_timer, qOverload<>(&QTimer::start));
    m_read.push_back([field] { return field->text().toStdString(); });
    return field;
}

/// By way of the reader, as a file of that one row would be.
HandForm::Typed HandForm::predicted(const std::vector<RunPtr> &members, const DataSetup &own, const TypedSource &source,
                                    const std::vector<std::pair<std::string, std::string>> &cells, const Registry &registry,
                                    const JobControl &job)
{
    const ReadResult read = readTypedRow(*members.front(), own, source, cells, registry, job);
    Typed typed{predictRun(members, read, 1, job), {}};
    const bool isUsable = !typed.predictions.rows.empty() && typed.predictions.rows.front().error.empty();
    if (const auto depictors = registry.depictorsFor(read.data->provenance.reader); isUsable && !depictors.empty()) {
        try {
            typed.picture =
                depictors.front()->depict(onlyRow(*read.data, 0), withDefaults(depictors.front()->info().options, {}));
        } catch (const Error &) {
            // The prediction stands without a picture.
        }
    }
    return typed;
}

void HandForm::predict()
{
    if (!m_run || m_inputs.empty())
        return;
    std::vector<std::string> values;
    for (const auto &read : m_read)
        values.push_back(read());
    std::vector<std::pair<std::string, std::string>> cells;
    for (std::size_t i = 0; i < values.size(); ++i)
        cells.emplace_back(m_inputs[i].column, values[i]);
    const Registry &registry = m_session.registry();
    m_session.jobs().start<Typed>(
        "predict_one", tr("Predicting"), this,
        [members = ensembleOf(m_session.project(), m_run), inputs = m_inputs, values, cells, source = m_source,
         own = m_session.project().data, &registry](const JobControl &job) {
            return source ? predicted(members, own, *source, cells, registry, job)
                          : Typed{predictRun(members, handRow(inputs, values), 1, job), {}};
        },
        [this](const Typed &typed) { show(typed); }, [this](const Error &error) { showTrouble(shown(error)); });
}

/// Under the field where it is one text that is wrong.
void HandForm::showTrouble(const QString &trouble)
{
    m_answer->setText(QStringLiteral("–"));
    m_bars->hide();
    m_picture->setDepiction({});
    m_detail->setText(m_reason ? hint() : trouble);
    setTextRole(m_detail, m_reason ? TextRole::Secondary : TextRole::Bad);
    if (!m_reason)
        return;
    m_reason->setText(trouble);
    m_reason->show();
}

/// There is not room for all of many questions.
void HandForm::showLikeliest(const Predictions &predictions, const Predictions::Row &row)
{
    std::vector<std::size_t> order(predictions.targets.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&row](std::size_t a, std::size_t b) { return row.values[a] > row.values[b]; });
    std::vector<std::string> names;
    std::vector<double> shares;
    for (const std::size_t target : row.values.empty() ? std::vector<std::size_t>() : order) {
        names.push_back(predictions.targets[target]);
        shares.push_back(row.values[target]);
    }
    m_bars->setShares(names, shares);
}

void HandForm::show(const Typed &typed)
{
    const Predictions &predictions = typed.predictions;
    if (predictions.rows.empty())
        return;
    const Predictions::Row &row = predictions.rows.front();
    if (!row.error.empty())
        return showTrouble(shown(row.error));
    setTextRole(m_detail, TextRole::Secondary);
    m_detail->setText(hint());
    if (m_reason)
        m_reason->hide();
    m_picture->setDepiction(typed.picture);
    const bool isRegression = predictions.task == Task::Regression;
    m_bars->setVisible(!isRegression && !row.values.empty());
    if (isRegression) {
        QStringList values;
        for (std::size_t i = 0; i < row.values.size(); ++i)
            values << shortNumber(row.values[i], 4) +
                          (row.spread.empty() ? QString() : QStringLiteral(" ± ") + shortNumber(row.spread[i], 3));
        m_answer->setText(values.isEmpty() ? QStringLiteral("–") : values.join(QStringLiteral(", ")));
    } else if (predictions.hasValueATarget()) {
        const auto likely = std::count_if(row.values.begin(), row.values.end(), [](double share) { return share >= 0.5; });
        m_answer->setText(tr("%1 of %2 likely").arg(likely).arg(predictions.targets.size()));
        showLikeliest(predictions, row);
    } else {
        m_answer->setText(row.prediction.empty() ? QStringLiteral("–") : qstr(row.prediction));
        m_bars->setShares(predictions.classes, row.values);
    }
}

} // namespace netloom
