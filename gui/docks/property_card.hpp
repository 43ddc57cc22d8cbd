// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/docks/generated_rows.hpp"
#include "gui/theme/widgets.hpp"

#include <optional>

class QComboBox;
class QLineEdit;

namespace netloom {

class DistributionPlot;
class PlotLegend;

/// A property of what a model wrote beside that of the rows that it learnt from, and which value of it is wished for.
class PropertyCard : public Card
{
    Q_OBJECT
public:
    explicit PropertyCard(QWidget *parent = nullptr);

    void setRows(GeneratedRowsPtr rows); ///< keeps the property where there is one of that name; hidden where there is none
    const PropertyComparison *property() const;
    std::optional<double> wish() const;
    void forgetWish();
    void retranslate();

signals:
    void propertyChosen();
    void wishChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showProperty();
    void showTrouble();

    GeneratedRowsPtr m_rows;
    QLabel *m_title, *m_wishLabel, *m_moments, *m_trouble;
    QComboBox *m_choice;
    PlotLegend *m_legend;
    DistributionPlot *m_plot;
    QLineEdit *m_wish; ///< the rows nearest to it come first
};

} // namespace netloom
