// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/repair_button.hpp"

#include "gui/theme/translate.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <QTextLayout>
#include <QTimer>
#include <algorithm>

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

/// Goes on in further lines in a narrow panel, its cost with the last: the word that tells one repair from another is often
/// its last one.
class RepairButton : public QPushButton
{
public:
    RepairButton(const QString &what, QWidget *parent) : QPushButton(what, parent), m_what(what)
    {
        setObjectName(QStringLiteral("repair"));
        setAccessibleName(what);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum); // as high as its lines ask for
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }

    void sayCost(std::int64_t added)
    {
        const QString count = signedCount(added);
        if (count.isEmpty())
            return;
        const QString cost = RepairWords::tr("%1 parameters").arg(count);
        m_cost = QStringLiteral("   ") + QString(cost).replace(u' ', QChar::Nbsp); // not torn apart
        setAccessibleDescription(cost);
        setText(all());
        if (isVisible())
            wrap();
        updateGeometry();
    }

    QSize sizeHint() const override { return {frameWidth() + fontMetrics().horizontalAdvance(all()), heightOf(1)}; }
    QSize minimumSizeHint() const override { return {80, heightOf(1)}; }
    int heightForWidth(int width) const override { return heightOf(lines(width).size()); }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QPushButton::resizeEvent(event);
        wrap();
    }

private:
    QString all() const { return m_what + m_cost; }

    int frameWidth() const ///< around the text
    {
        int widest = 0;
        const QStringList lines = text().split(u'\n');
        for (const QString &line : lines)
            widest = std::max(widest, fontMetrics().horizontalAdvance(line));
        return QPushButton::sizeHint().width() - widest;
    }

    /// A button of one line has more room above and below than its text asks for, and so has one of several.
    int heightOf(qsizetype lines) const
    {
        if (!text().contains(u'\n'))
            m_heightOfOne = QPushButton::sizeHint().height();
        return m_heightOfOne + static_cast<int>(lines - 1) * fontMetrics().lineSpacing();
    }

    QStringList lines(int width) const
    {
        const QString text = all();
        if (width >= sizeHint().width())
            return {text};
        QTextLayout layout(text, font());
        layout.beginLayout();
        QStringList lines;
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(std::max(40, width - frameWidth()));
            lines << text.mid(line.textStart(), line.textLength()).trimmed();
        }
        layout.endLayout();
        return lines;
    }

    void wrap() { setText(lines(width()).join(u'\n')); }

    QString m_what, m_cost;
    mutable int m_heightOfOne = 0;
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
