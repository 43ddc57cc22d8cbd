// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/session.hpp"
#include "gui/docks/generated_rows.hpp"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace netloom {

class BusyCard;
class Card;
class EmptyState;
class GeneratedFigures;
class GeneratedList;
class GeneratedModel;
class GeneratedRowDialog;
class ParamForm;
class PropertyCard;

/// Lets a language model go on by itself: how many rows and how daring they are to be, then what it wrote, with drawings,
/// what became of it, and its properties beside those of the training set.
class GenerateView : public QWidget
{
    Q_OBJECT
public:
    explicit GenerateView(Session &session, QWidget *parent = nullptr);

    void setRun(RunPtr run); ///< null, or one that can generate
    void retranslate();
    void generate();
    const GeneratedModel &model() const;
    /// By the ending: .smi and .txt, the valid rows as people write them, each once; else a table of all. As they are
    /// sorted.
    void saveAs(const QString &path);

signals:
    void generated(); ///< the table is filled, or a message says why not
    void saved(bool isSaved);

private:
    void build();
    QWidget *makeResults();
    QWidget *makeSide();
    void showResult();
    void showTrouble(const QString &trouble);
    void take(GeneratedRows rows);
    void sortByWish(); ///< the rows nearest to the value that is wished for come first; without one, the new ones
    void setLook(bool isGallery);
    void openRow();
    void showLarge();
    void save();

    Session &m_session;
    RunPtr m_run;
    Params m_options;
    const Depictor *m_depictor = nullptr;
    QString m_whyUnjudged;
    bool m_isWaiting = false; ///< for the data, without which nothing is judged
    QLabel *m_headline = nullptr, *m_noteText = nullptr, *m_settingsTitle = nullptr;
    Card *m_note = nullptr;
    BusyCard *m_busy = nullptr;
    QPushButton *m_generate = nullptr, *m_save = nullptr, *m_asTable = nullptr, *m_asGallery = nullptr;
    QStackedLayout *m_stack = nullptr;
    EmptyState *m_nothing = nullptr;
    ParamForm *m_form = nullptr;
    GeneratedFigures *m_figures = nullptr;
    GeneratedList *m_list = nullptr;
    PropertyCard *m_property = nullptr;
    QPointer<GeneratedRowDialog> m_large;
};

} // namespace netloom
