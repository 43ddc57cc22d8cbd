// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/property_card.hpp"

#include "gui/plots/distribution_plot.hpp"
#include "gui/plots/plot_legend.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>

namespace netloom {

PropertyCard::PropertyCard(QWidget *parent)
    : Card(parent),
      m_title(makeLabel({}, TextRole::Title, this)),
      m_wishLabel(makeLabel({}, TextRole::Body, this)),
      m_moments(makeWrappedLabel({}, TextRole::Secondary, this)),
      m_trouble(makeWrappedLabel({}, TextRole::Bad, this)),
      m_choice(new QComboBox(this)),
      m_legend(new PlotLegend(this)),
      m_plot(new DistributionPlot(this)),
      m_wish(new QLineEdit(this))
{
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_choice, 1);
    auto *wish = new QHBoxLayout;
    wish->setSpacing(8);
    wish->addWidget(m_wishLabel);
    wish->addWidget(m_wish, 1);
    m_title->setBuddy(m_choice); // so that a screen reader says what is chosen
    m_wishLabel->setBuddy(m_wish);
    body()->setSpacing(8);
    body()->addLayout(head);
    body()->addWidget(m_legend);
    body()->addWidget(m_plot, 1);
    body()->addWidget(m_moments);
    body()->addLayout(wish);
    body()->addWidget(m_trouble);
    m_trouble->hide();
    connect(m_choice, &QComboBox::activated, this, [this] {
        showProperty();
        emit propertyChosen();
    });
    connect(m_wish, &QLineEdit::textChanged, this, [this] {
        showTrouble();
        emit wishChanged();
    });
}

void PropertyCard::retranslate()
{
    m_title->setText(tr("Property"));
    m_wishLabel->setText(tr("Nearest to"));
    nameWidget(m_choice, QStringLiteral("generated_property"), tr("Property"));
    nameWidget(m_wish, QStringLiteral("generated_wish"), tr("Nearest to"));
    m_choice->setToolTip(tr("Compared with that of the rows that the model was trained on"));
    m_wish->setPlaceholderText(tr("a value"));
    m_wish->setToolTip(tr("The new rows whose property is nearest to this value come first."));
    showProperty();
}

void PropertyCard::setRows(GeneratedRowsPtr rows)
{
    const QString before = m_choice->currentText();
    m_rows = std::move(rows);
    m_choice->clear();
    if (m_rows && m_rows->judgement)
        for (const PropertyComparison &each : m_rows->judgement->properties)
            m_choice->addItem(qstr(each.name));
    m_choice->setCurrentIndex(std::max(0, m_choice->findText(before)));
    setVisible(property() != nullptr);
    showProperty();
}

const PropertyComparison *PropertyCard::property() const
{
    const auto place = static_cast<std::size_t>(std::max(0, m_choice->currentIndex()));
    return m_rows && m_rows->judgement && place < m_rows->judgement->properties.size()
               ? &m_rows->judgement->properties[place]
               : nullptr;
}

std::optional<double> PropertyCard::wish() const
{
    bool isNumber = false;
    const double value = QLocale().toDouble(m_wish->text().trimmed(), &isNumber);
    return isNumber && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

void PropertyCard::forgetWish()
{
    const QSignalBlocker quiet(m_wish);
    m_wish->clear();
    showTrouble();
}

void PropertyCard::showTrouble()
{
    const bool isWrong = !m_wish->text().trimmed().isEmpty() && !wish();
    m_trouble->setText(isWrong ? tr("Type a number, such as %1.").arg(QLocale().toString(2.5)) : QString());
    m_trouble->setVisible(isWrong);
}

void PropertyCard::showProperty()
{
    const PropertyComparison *its = property();
    if (!its)
        return m_plot->clear();
    const QString name = qstr(its->name), unit = qstr(its->unit);
    m_plot->setSamples(tr("generated"), its->generated, tr("training"), its->training,
                       unit.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, unit));
    const Tokens &colours = tokens(palette());
    m_legend->setEntries(
        {{tr("generated"), QPen(colours.accent, 2)}, {tr("training"), QPen(colours.muted, 2, Qt::DashLine)}});
    const QString distance = shortNumber(its->distance.wasserstein) + (unit.isEmpty() ? QString() : u' ' + unit);
    const QString sentence = tr("Generated %1 ± %2, training %3 ± %4.")
                                 .arg(shortNumber(its->ofGenerated.mean), shortNumber(its->ofGenerated.deviation),
                                      shortNumber(its->ofTraining.mean), shortNumber(its->ofTraining.deviation)) +
                             u' ' + tr("They lie %1 apart.").arg(distance);
    m_moments->setText(sentence);
    m_moments->setToolTip(tr("Mean and standard deviation; between the two distributions the Wasserstein distance: how far, "
                             "on average, one has to be moved to become the other."));
    m_plot->setDescription(sentence);
}

void PropertyCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (m_rows && event->type() == QEvent::PaletteChange)
        showProperty();
}

} // namespace netloom
