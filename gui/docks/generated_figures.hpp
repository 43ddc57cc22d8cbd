// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/docks/generated_rows.hpp"

#include <QWidget>
#include <array>

class QLabel;

namespace netloom {

/// How many rows a model wrote, and how many of them are valid, unique and new, in figures and in words, with what to try
/// where that is little.
class GeneratedFigures : public QWidget
{
    Q_OBJECT
public:
    explicit GeneratedFigures(QWidget *parent = nullptr);
    /// whyUnjudged: said where nobody judged the rows.
    void setRows(const GeneratedRows &rows, const QString &whyUnjudged);

private:
    struct Labels {
        QLabel *value, *label, *note;
    };
    void set(std::size_t place, const QString &value, const QString &label, const QString &note, const QString &help);

    std::array<Labels, 4> m_labels;
    QLabel *m_advice;
};

} // namespace netloom
