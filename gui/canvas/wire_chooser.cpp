// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/wire_chooser.hpp"

#include "gui/theme/widgets.hpp"

#include <QLayout>
#include <QListWidget>
#include <algorithm>

namespace netloom {

namespace {
constexpr int wireChooserWidth = 280, wireChooserHeight = 300;
constexpr int mostRows = 200; ///< the rest is found by typing
} // namespace

WireChooser::WireChooser(std::vector<WireTarget> targets, const QString &name, QWidget *parent)
    : SearchPopup(QStringLiteral("wireChooser"), name, tr("Search ports"), parent),
      m_targets(std::move(targets)),
      m_list(new QListWidget(this)),
      m_nothing(makeWrappedLabel(tr("No port matches. Try a shorter word."), TextRole::Muted, this))
{
    nameWidget(m_list, QStringLiteral("wireTargets"), name);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSpacing(3);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout()->addWidget(m_nothing);
    setList(m_list);
    m_list->setProperty("look", QStringLiteral("choices"));
    resize(wireChooserWidth, std::min(wireChooserHeight, 80 + 26 * static_cast<int>(m_targets.size())));
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (const WireTarget *target = current())
            emit marked(target->wire, target->isFitting);
    });
    connect(m_list, &QListWidget::itemClicked, this, [this] { takeMarked(); });
    find({});
}

void WireChooser::find(const QString &words)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    m_rows.clear();
    for (std::size_t i = 0; i < m_targets.size() && m_list->count() < mostRows; ++i) {
        const WireTarget &target = m_targets[i];
        if (!target.title.contains(words.trimmed(), Qt::CaseInsensitive))
            continue;
        QString text = target.title;
        if (!target.isFitting)
            text += QStringLiteral("  \u2013  ") + tr("does not fit");
        else if (!target.isFree)
            text += QStringLiteral("  \u2013  ") + tr("replaces a wire");
        m_list->addItem(text);
        m_rows.push_back(i);
    }
    m_nothing->setVisible(m_list->count() == 0);
    m_list->setCurrentRow(0);
    if (const WireTarget *target = current())
        emit marked(target->wire, target->isFitting);
}

const WireTarget *WireChooser::current() const
{
    const int row = m_list->currentRow();
    return row < 0 ? nullptr : &m_targets[m_rows[static_cast<std::size_t>(row)]];
}

void WireChooser::takeMarked()
{
    if (const WireTarget *target = current()) {
        emit chosen(target->wire);
        close();
    }
}

} // namespace netloom
