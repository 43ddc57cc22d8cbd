// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/public_set_view.hpp"

#include "gui/theme/widgets.hpp"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>

namespace netloom {

QString titleOf(DataField field)
{
    switch (field) {
    case DataField::Molecule:
        return QCoreApplication::translate("netloom::PublicSetView", "Molecules");
    case DataField::Particle:
        return QCoreApplication::translate("netloom::PublicSetView", "Particles");
    case DataField::Medical:
        return QCoreApplication::translate("netloom::PublicSetView", "Medicine");
    case DataField::General:
        break;
    }
    return QCoreApplication::translate("netloom::PublicSetView", "General");
}

PublicSetView::PublicSetView(QWidget *parent)
    : QWidget(parent),
      m_name(makeWrappedLabel({}, TextRole::Title, this)),
      m_what(makeWrappedLabel({}, TextRole::Body, this)),
      m_field(new Pill({}, Tone::Plain, this)),
      m_there(new Pill(tr("On this computer"), Tone::Good, this))
{
    setProperty("look", QStringLiteral("window"));
    m_name->setObjectName(QStringLiteral("publicSetName"));
    m_what->setObjectName(QStringLiteral("publicSetWhat"));
    m_there->setObjectName(QStringLiteral("publicSetThere"));
    m_there->setToolTip(tr("Its size and checksum are those of the list."));
    auto *pills = new QHBoxLayout;
    pills->setSpacing(8);
    pills->addWidget(m_field);
    pills->addWidget(m_there);
    pills->addStretch();
    auto *grid = new QGridLayout;
    grid->setVerticalSpacing(10);
    grid->setHorizontalSpacing(16);
    grid->setColumnStretch(1, 1);
    m_task = addFact(grid, QStringLiteral("publicSetTask"), tr("Task"));
    m_rows = addFact(grid, QStringLiteral("publicSetRows"), tr("Rows"));
    m_size = addFact(grid, QStringLiteral("publicSetSize"), tr("Size"));
    m_licence = addFact(grid, QStringLiteral("publicSetLicence"), tr("Licence"));
    m_citation = addFact(grid, QStringLiteral("publicSetCitation"), tr("Citation"));
    m_addresses = addFact(grid, QStringLiteral("publicSetAddress"), tr("Address"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(10);
    column->addWidget(m_name);
    column->addLayout(pills);
    column->addWidget(m_what);
    column->addSpacing(6);
    column->addLayout(grid);
    column->addStretch();
}

QLabel *PublicSetView::addFact(QGridLayout *grid, const QString &objectName, const QString &title)
{
    QLabel *value = makeWrappedLabel({}, TextRole::Body, this);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setObjectName(objectName);
    m_facts.emplace_back(value, title);
    const int row = grid->rowCount();
    grid->addWidget(makeLabel(title, TextRole::Muted, this), row, 0, Qt::AlignTop);
    grid->addWidget(value, row, 1);
    return value;
}

void PublicSetView::show(const PublicSet &set)
{
    const QLocale locale;
    QStringList addresses;
    for (const PublicFile &file : set.files)
        addresses << file.url.toString();
    m_name->setText(set.name);
    m_field->setText(titleOf(set.field));
    m_what->setText(set.what);
    m_task->setText(set.task);
    m_rows->setText(locale.toString(set.rows));
    const QString size = locale.formattedDataSize(set.bytes(), 1, QLocale::DataSizeSIFormat);
    const int files = static_cast<int>(set.files.size());
    m_size->setText(files == 1 ? size : tr("%1 in %n files", nullptr, files).arg(size));
    m_licence->setText(set.licence);
    m_citation->setText(set.citation);
    m_addresses->setText(addresses.join(u'\n'));
    for (const auto &[fact, title] : m_facts)
        fact->setAccessibleName(QStringLiteral("%1: %2").arg(title, fact->text()));
}

void PublicSetView::setThere(bool isThere)
{
    m_there->setVisible(isThere);
}

} // namespace netloom
