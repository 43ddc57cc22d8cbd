// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <array>

namespace netloom {

/// How the rows are parted, to scale, with the counts in words below.
class SplitBar : public QWidget
{
    Q_OBJECT
public:
    explicit SplitBar(QWidget *parent = nullptr);
    void setCounts(const std::array<std::size_t, 3> &counts); ///< train, validation, test
    void clear();
    QSize sizeHint() const override { return {240, 44}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::array<std::size_t, 3> m_counts{};
};

} // namespace netloom
