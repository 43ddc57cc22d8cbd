// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/style_sheet.hpp"

#include <utility>

namespace netloom {

namespace {

// @name stands for a token. Dynamic properties (look, tone, role) are set by gui/theme/widgets.cpp.
const char *const pattern = R"(
QMainWindow, QDialog { background: @window; }
QMainWindow::separator { background: @line; width: 1px; height: 1px; }
QToolTip { background: @surface; color: @text; border: 1px solid @line; padding: 5px 8px; }

QLabel { background: transparent; color: @text; }
QLabel[role="muted"], QLabel[role="secondary"] { color: @muted; }
QLabel[role="good"] { color: @good; }
QLabel[role="warning"] { color: @warning; }
QLabel[role="bad"] { color: @bad; }
QLabel[look="pill"] { border-radius: 11px; padding: 0 10px; background: @inset; color: @muted; }
QLabel[look="pill"][tone="accent"] { background: @accentSoft; color: @accentText; }
QLabel[look="pill"][tone="good"] { background: @inset; color: @good; }
QLabel[look="pill"][tone="warning"] { background: @warningSoft; color: @warning; }
QLabel[look="pill"][tone="bad"] { background: @badSoft; color: @bad; }

QFrame[look="rule"] { background: @line; border: none; }
QFrame[look="card"] { background: @surface; border: 1px solid @line; border-radius: 9px; }
QFrame[look="card"][tone="accent"] { background: @accentSoft; border-color: @accent; }
QFrame[look="card"][tone="good"] { border-color: @good; }
QFrame[look="card"][tone="warning"] { background: @warningSoft; border-color: @warning; }
QFrame[look="card"][tone="bad"] { background: @badSoft; border-color: @bad; }
QLabel[look="drop"] { background: @accentSoft; color: @accentText; border: 2px dashed @accent; border-radius: 12px; }
QFrame[look="message"] { background: @accentSoft; border: none; border-bottom: 1px solid @line; }
QFrame[look="message"][tone="warning"] { background: @warningSoft; border-bottom-color: @warning; }
QWidget[look="surface"], QFrame[look="surface"] { background: @surface; }
QWidget[look="window"] { background: @window; }
QWidget[look="inset"] { background: @inset; }

QPushButton { background: @surface; color: @text; border: 1px solid @line; border-radius: 6px; padding: 0 12px; min-height: 28px; }
QPushButton:hover { background: @inset; }
QPushButton:pressed { background: @line; }
QPushButton:focus { border-color: @accent; outline: none; }
QPushButton:disabled { color: @faint; background: @window; }
QPushButton:checked { background: @accentSoft; color: @accentText; border-color: @accentSoft; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton[look="primary"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; padding: 0 16px; }
QPushButton[look="primary"]:hover { background: @accentHover; border-color: @accentHover; }
QPushButton[look="primary"]:focus { border: 2px solid @focusOnAccent; }
QPushButton[look="primary"]:disabled { background: @inset; color: @faint; border-color: @line; }
QPushButton[look="icon"] { background: transparent; border: 1px solid transparent; padding: 0; min-width: 26px; max-width: 26px; min-height: 26px; max-height: 26px; }
QPushButton[look="icon"]:hover { background: @inset; }
QPushButton[look="icon"]:focus { border-color: @accent; }
QPushButton[look="link"] { background: transparent; border: none; color: @accentText; padding: 0; min-height: 20px; text-align: left; }
QPushButton[look="link"]:hover, QPushButton[look="link"]:focus { text-decoration: underline; }
QPushButton[look="tile"] { text-align: left; border-radius: 9px; padding: 0; }
QToolButton { background: @surface; color: @text; border: 1px solid @line; border-radius: 6px; padding: 0 8px; min-height: 28px; }
QToolButton:hover { background: @inset; }
QToolButton:focus, QToolButton:checked { border-color: @accent; outline: none; }
QToolButton:disabled { color: @faint; }
QToolButton::menu-indicator { image: none; }
QPushButton::menu-indicator { image: url(:/themes/chevron-down-@mode.svg); width: 14px; height: 14px; subcontrol-origin: padding; subcontrol-position: center right; right: 8px; }

QLineEdit, QAbstractSpinBox, QComboBox, QPlainTextEdit, QTextEdit { background: @field; color: @text; border: 1px solid @line; border-radius: 6px; padding: 0 8px; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit, QAbstractSpinBox, QComboBox { min-height: 28px; }
QPlainTextEdit, QTextEdit { padding: 6px 8px; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QPlainTextEdit:focus, QTextEdit:focus { border-color: @accent; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled { color: @faint; background: @window; }
QLineEdit[state="bad"], QAbstractSpinBox[state="bad"] { border-color: @bad; background: @badSoft; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url(:/themes/chevron-down-@mode.svg); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: @surface; color: @text; border: 1px solid @line; outline: none; padding: 4px; selection-background-color: @accentSoft; selection-color: @text; }
QAbstractItemView QLineEdit, QAbstractItemView QComboBox { min-height: 22px; padding: 0 6px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; background: transparent; width: 18px; subcontrol-origin: border; }
QAbstractSpinBox::up-button { subcontrol-position: top right; margin: 2px 2px 0 0; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin: 0 2px 2px 0; }
QAbstractSpinBox::up-arrow { image: url(:/themes/chevron-up-@mode.svg); width: 11px; height: 11px; }
QAbstractSpinBox::down-arrow { image: url(:/themes/chevron-down-@mode.svg); width: 11px; height: 11px; }

QCheckBox, QRadioButton { background: transparent; color: @text; spacing: 8px; min-height: 24px; }
QCheckBox:disabled, QRadioButton:disabled { color: @faint; }
QCheckBox::indicator, QTreeView::indicator, QListView::indicator, QTableView::indicator { width: 16px; height: 16px; border: 1px solid @rim; border-radius: 4px; background: @field; }
QCheckBox::indicator:focus, QCheckBox::indicator:hover { border-color: @accent; }
QCheckBox::indicator:checked, QTreeView::indicator:checked, QListView::indicator:checked, QTableView::indicator:checked { background: @accent; border-color: @accent; image: url(:/themes/check-@mode.svg); }
QCheckBox::indicator:indeterminate { background: @accent; border-color: @accent; image: url(:/themes/dash-@mode.svg); }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid @rim; border-radius: 8px; background: @field; }
QRadioButton::indicator:checked { border: 5px solid @accent; width: 6px; height: 6px; }

QMenuBar { background: @surface; color: @text; padding: 1px 8px; border-bottom: 1px solid @line; }
QMenuBar::item { background: transparent; padding: 4px 9px; border-radius: 5px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @inset; }
QMenu { background: @surface; color: @text; border: 1px solid @line; padding: 5px; }
QMenu::item { padding: 5px 26px 5px 26px; border-radius: 5px; }
QMenu::item:selected { background: @accentSoft; }
QMenu::item:disabled { color: @faint; }
QMenu::separator { height: 1px; background: @line; margin: 5px 8px; }
QMenu::indicator { width: 14px; height: 14px; left: 7px; }
QMenu::indicator:checked { image: url(:/themes/menu-check-@mode.svg); }
QMenu::right-arrow { image: url(:/themes/chevron-right-@mode.svg); width: 14px; height: 14px; }
QMenu::icon { left: 6px; }

QStatusBar { background: @surface; color: @muted; border-top: 1px solid @line; min-height: 25px; max-height: 26px; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @muted; padding: 0 4px; }

QDockWidget { color: @text; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[look="plain"] { background: transparent; }
QAbstractItemView { background: @surface; alternate-background-color: @window; color: @text; border: none; outline: none; gridline-color: transparent; selection-background-color: @accentSoft; selection-color: @text; }
QListView[look="choices"] { padding: 4px; }
QListView[look="choices"]::item { padding: 5px 8px; border: none; border-radius: 5px; }
QTableView::item { padding: 0 5px; border: none; }
QAbstractItemView::item:hover { background: @hover; }
QAbstractItemView::item:selected { background: @accentSoft; color: @text; }
QHeaderView { background: @surface; border: none; }
QHeaderView::section { background: @surface; color: @muted; border: none; border-bottom: 1px solid @line; padding: 4px 8px; font-weight: 600; }
QHeaderView::section:vertical { font-weight: 400; border-bottom: none; }
QTableCornerButton::section { background: @surface; border: none; border-bottom: 1px solid @line; }
QTreeView::branch { background: transparent; }

QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle { background: @handle; border-radius: 3px; margin: 2px 3px; }
QScrollBar::handle:horizontal { margin: 3px 2px; min-width: 32px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }

QProgressBar { background: @inset; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; text-align: center; color: transparent; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QSlider { min-height: 22px; background: transparent; }
QSlider::groove:horizontal { height: 6px; background: @inset; border-radius: 3px; }
QSlider::sub-page:horizontal { background: @accent; border-radius: 3px; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -6px 0; border-radius: 9px; border: 2px solid @accent; background: @surface; }
QSlider::handle:horizontal:focus { background: @accentSoft; }

QTabWidget::pane { border: none; border-top: 1px solid @line; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @muted; padding: 6px 12px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @accentText; border-bottom-color: @accent; }
QGroupBox { border: none; margin-top: 22px; font-weight: 600; color: @muted; }
QGroupBox::title { subcontrol-origin: margin; left: 0; padding: 0; }
QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
)";

QString between(const QColor &a, const QColor &b)
{
    return QColor((a.red() + b.red()) / 2, (a.green() + b.green()) / 2, (a.blue() + b.blue()) / 2).name();
}

} // namespace

QString styleSheet(const Tokens &t)
{
    // Longer names stand before those that they begin with.
    const std::pair<const char *, QString> values[] = {
        {"@focusOnAccent", t.text.name()},
        {"@accentHover", (t.isDark ? t.accent.lighter(108) : t.accent.darker(112)).name()},
        {"@accentSoft", t.accentSoft.name()},
        {"@accentText", readableOn(t.accent, t.accentSoft).name()},
        {"@accent", t.accent.name()},
        {"@onAccent", t.onAccent.name()},
        {"@window", t.window.name()},
        {"@surface", t.surface.name()},
        {"@inset", t.inset.name()},
        {"@line", t.line.name()},
        {"@text", t.text.name()},
        {"@muted", t.muted.name()},
        {"@good", readableOn(t.good, t.inset).name()},
        {"@warningSoft", t.warningSoft.name()},
        {"@warning", t.warning.name()},
        {"@badSoft", t.badSoft.name()},
        {"@bad", t.bad.name()},
        {"@field", t.window.name()},
        {"@faint", between(t.muted, t.window)},
        {"@handle", between(t.muted, t.line)},
        {"@hover", between(t.inset, t.surface)},
        {"@rim", t.muted.name()},
        {"@mode", t.isDark ? QStringLiteral("dark") : QStringLiteral("light")},
    };
    QString sheet = QString::fromLatin1(pattern);
    for (const auto &[name, value] : values)
        sheet.replace(QLatin1String(name), value);
    return sheet;
}

} // namespace netloom
