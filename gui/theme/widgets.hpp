// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

// The small parts that every page is made of. Their colours come from the style sheet (gui/theme/theme.cpp), so that
// they follow the theme by themselves.

namespace netloom {

enum class Tone { Plain, Accent, Good, Warning, Bad };
enum class TextRole { Body, Strong, Muted, Secondary, Title, Figure, Mono, Number, Good, Warning, Bad };

/// A text in one of the sizes and colours of the look. Wraps where isWrapped.
QLabel *makeLabel(const QString &text, TextRole role, QWidget *parent);
QLabel *makeWrappedLabel(const QString &text, TextRole role, QWidget *parent);
void setTextRole(QLabel *label, TextRole role);

/// objectName for scripts and tests, accessible name for people.
void nameWidget(QWidget *widget, const QString &objectName, const QString &accessibleName);

/// The one button of a page that says what to do next.
QPushButton *primaryButton(const QString &text, QWidget *parent);
/// A small square button with an icon of resources/icons; its tip is its accessible name, too.
QPushButton *iconButton(const QString &icon, const QString &tip, QWidget *parent);

/// A horizontal one-pixel line.
QFrame *makeRule(QWidget *parent);

/// A rounded surface with a thin rim; its tone tints it.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr, Tone tone = Tone::Plain);
    QVBoxLayout *body() const { return m_body; }
    void setTone(Tone tone);

private:
    QVBoxLayout *m_body;
};

/// A short word in a rounded field: "left out", "target".
class Pill : public QLabel
{
    Q_OBJECT
public:
    explicit Pill(const QString &text, Tone tone = Tone::Plain, QWidget *parent = nullptr);
    void setTone(Tone tone);
};

/// "COLUMNS            30 of 32 used"
class SectionTitle : public QWidget
{
    Q_OBJECT
public:
    explicit SectionTitle(const QString &title, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setAside(const QString &text);

private:
    QLabel *m_title;
    QLabel *m_aside;
};

/// A line of text that gives way in the middle of its words when there is no room; the whole stands in the tool tip.
class ElidedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(const QString &text = {}, TextRole role = TextRole::Body, QWidget *parent = nullptr);
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
};

/// What a page shows while it has nothing: an icon, what will be here, and one button with what to do next.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(const QString &icon, const QString &headline, const QString &explanation, const QString &action = {},
               QWidget *parent = nullptr);
    void setTexts(const QString &headline, const QString &explanation, const QString &action = {});

signals:
    void acted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showIcon();

    QString m_icon;
    QLabel *m_picture, *m_headline, *m_explanation;
    QPushButton *m_button;
};

} // namespace netloom
