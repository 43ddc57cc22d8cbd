// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/public_data/public_catalogue.hpp"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QListWidget;

namespace netloom {

/// The public data sets under the headings of their fields, narrowed by a search in all that is said of them.
class PublicSetList : public QWidget
{
    Q_OBJECT
public:
    PublicSetList(std::vector<PublicSet> sets, QWidget *parent);

    const PublicSet *chosen() const; ///< null while nothing matches the search
    void showAll();
    void focusSearch();

signals:
    void changed();   ///< another set is chosen, or none
    void activated(); ///< Enter or a double click on the chosen one

private:
    void fill();
    void filter();

    std::vector<PublicSet> m_sets;
    QLineEdit *m_search;
    QComboBox *m_field;
    QListWidget *m_list;
};

} // namespace netloom
