// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/public_data/public_catalogue.hpp"

#include <QWidget>
#include <utility>
#include <vector>

class QGridLayout;
class QLabel;

namespace netloom {

class Pill;

QString titleOf(DataField field); ///< "Molecules"

/// What a public data set is: in a sentence, and then rows, task, licence, citation and address, all to be copied.
class PublicSetView : public QWidget
{
    Q_OBJECT
public:
    explicit PublicSetView(QWidget *parent);

    void show(const PublicSet &set);
    void setThere(bool isThere); ///< on this computer, checked

private:
    QLabel *addFact(QGridLayout *grid, const QString &objectName, const QString &title);

    QLabel *m_name, *m_what;
    Pill *m_field, *m_there;
    std::vector<std::pair<QLabel *, QString>> m_facts; ///< and their titles
    QLabel *m_rows, *m_size, *m_task, *m_licence, *m_citation, *m_addresses;
};

} // namespace netloom
