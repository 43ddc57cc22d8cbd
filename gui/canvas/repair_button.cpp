// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/repair_button.hpp"

#include "gui/theme/translate.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <QTimer>

namespace netloom {

namespace {

constexpr std::size_t smallNetwork = 500; ///< nodes that are analysed while nobody notices

struct RepairWords {
    Q_DECLARE_TR_FUNCTIONS(RepairButton)
};

/// "+4,160", "-12"; nothing for 0.
QString signedCount(std::int64_t count)
{
    if (count == 0)
        return {};
    return (count > 0 ? QStringLiteral("+") : QString()) + QLocale().toString(static_cast<qlonglong>(count));
}

/// Gives way in a narrow panel: what it does is then cut short, its cost never. The tool tip says all of it.
class RepairButton : public QPushButton
{
public:
    RepairButton(const QString &what, QWidget *parent) : QPushButton(what, parent), m_what(what)
    {
        setObjectName(QStringLiteral("repair"));
        setAccessibleName(what);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    void sayCost(std::int64_t added)
    {
        const QString count = signedCount(added);
        if (count.isEmpty())
            return;
        m_cost = QStringLiteral("   ") + count;
        setAccessibleDescription(RepairWords::tr("%1 parameters").arg(count));
        setText(m_what + m_cost);
        updateGeometry();
    }

    QSize sizeHint() const override
    {
        const int cut = fontMetrics().horizontalAdvance(m_what + m_cost) - fontMetrics().horizontalAdvance(text());
        return QPushButton::sizeHint() + QSize(cut, 0);
    }
    QSize minimumSizeHint() const override { return {80, QPushButton::minimumSizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QPushButton::resizeEvent(event);
        const int frame = sizeHint().width() - fontMetrics().horizontalAdvance(m_what + m_cost);
        const int room = width() - frame - fontMetrics().horizontalAdvance(m_cost);
        const QString fitting =
            width() >= sizeHint().width() ? m_what : fontMetrics().elidedText(m_what, Qt::ElideRight, room);
        setText(fitting + m_cost);
        setToolTip(fitting == m_what ? accessibleDescription()
                                     : m_what + (m_cost.isEmpty() ? QString() : u'\n' + accessibleDescription()));
    }

private:
    QString m_what, m_cost;
};

} // namespace

QPushButton *makeRepairButton(const Repair &repair, const std::shared_ptr<const GraphSpec> &graph,
                              std::int64_t parametersNow, const std::optional<DataSignature> &signature, QWidget *parent)
{
    auto *button = new RepairButton(shown(repair.label), parent);
    const auto say = [=] {
        button->sayCost(parametersAfter(*graph, repair, signature ? &*signature : nullptr) - parametersNow);
    };
    if (graph->nodes.size() <= smallNetwork)
        say();
    else
        QTimer::singleShot(0, button, say);
    return button;
}

} // namespace netloom
