// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/session.hpp"

class QComboBox;
class QLabel;
class QSpinBox;
class QStackedLayout;
class QTableWidget;

namespace netloom {

class DepictionView;

/// What training sees of a row of one input: as it is, then in each of the first epochs with the recipe's seed.
struct AugmentedViews {
    std::vector<std::vector<float>> views; ///< the row itself first; equally many numbers in each
    bool operator==(const AugmentedViews &) const = default;
};
/// row: of the prepared data. Throws Error (Usage) when an augmentation does not suit the data.
AugmentedViews augmentedViews(const Recipe &recipe, const Bench &bench, std::size_t input, std::uint32_t row, int epochs);

/// A training row and what the epochs make of it, worked out by a job.
class AugmentationPreview : public QWidget
{
    Q_OBJECT
public:
    static constexpr int epochs = 8;

    explicit AugmentationPreview(Session &session, QWidget *parent = nullptr);

    void refresh();
    const AugmentedViews &views() const { return m_views; } ///< as shown; empty while there are none
    std::size_t shownInput() const;
    std::uint32_t shownRow() const; ///< of the data

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHeadLine();
    QWidget *makeGrid();
    void showInputs();
    void show(const AugmentedViews &views);
    void showPictures(const DataSignature::Input &input);
    void showSignals(const DataSignature::Input &input);
    void showTable(const DataSignature::Input &input);
    void showTrouble(const QString &sentence);

    Session &m_session;
    QSpinBox *m_row;
    QLabel *m_words, *m_trouble;
    QComboBox *m_input;
    std::vector<DepictionView *> m_pictures;
    QTableWidget *m_table;
    QStackedLayout *m_stack;
    AugmentedViews m_views;
    bool m_isDirty = true;
};

} // namespace netloom
