// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <utility>
#include <vector>

namespace netloom {

/// Names at the left, values in mono at the right: "Parameters    992".
class FactsGrid : public QWidget
{
    Q_OBJECT
public:
    explicit FactsGrid(QWidget *parent = nullptr);
    void setFacts(const std::vector<std::pair<QString, QString>> &facts);

private:
    std::vector<std::pair<QString, QString>> m_facts;
    QWidget *m_body = nullptr;
};

} // namespace netloom
