// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTableView>
#include <vector>

namespace netloom {

/// Rows by actual (down) and predicted class (across): right ones in the accent colour, wrong ones in red, each cell with
/// its count. A table to the keyboard and to assistive technology; a chosen cell says which.
class ConfusionMatrix : public QTableView
{
    Q_OBJECT
public:
    explicit ConfusionMatrix(QWidget *parent = nullptr);

    /// counts[actual][predicted]
    void setCounts(const std::vector<std::vector<std::size_t>> &counts, const std::vector<QString> &classes);

    QSize sizeHint() const override { return {320, 260}; }
    QSize minimumSizeHint() const override { return {160, 140}; }

signals:
    void cellChosen(int actual, int predicted);

private:
    class Model;
    Model *m_model = nullptr;
};

} // namespace netloom
