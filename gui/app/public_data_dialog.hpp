// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/public_data/patience.hpp"
#include "gui/public_data/set_folder.hpp"

#include <QDialog>
#include <QHash>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace netloom {

class Card;
class ElidedLabel;
class PublicSetList;
class PublicSetView;
class Session;

/// Well-known data sets to look through, to download on a click, and to open. A download goes on as a job when the dialog
/// is closed; before the click nothing is asked of the network.
class PublicDataDialog : public QDialog
{
    Q_OBJECT
public:
    PublicDataDialog(Session &session, std::vector<PublicSet> sets, QString folder, QWidget *parent);

    void setPatience(const Patience &patience) { m_patience = patience; }

signals:
    void openWanted(const QStringList &paths);
    void folderChosen(const QString &folder);

private:
    enum class State { Absent, Checking, There, Loading };

    QWidget *makeRight();
    QWidget *makeProgress();
    QWidget *makeBottom();
    void check(); ///< whether the chosen set is there, if its sizes say that it may be
    void refresh();
    void act();
    void download();
    void chooseFolder();
    void setFolder(const QString &folder);
    void showProgress();
    void onProgress(const QString &topic, double fraction, const QString &doing);
    void onLoaded(const SetFolder &place);
    void onFailed(const QString &id, const QString &sentence);
    State state() const;
    SetFolder place() const;

    Session &m_session;
    QString m_folder;
    Patience m_patience;
    QHash<QString, bool> m_isThere; ///< by id: those that were looked at in this folder
    QHash<QString, QString> m_troubles;
    struct Report {
        double fraction = 0;
        QString doing;
    };
    QHash<QString, Report> m_reports; ///< by topic: the last that was heard

    PublicSetList *m_list;
    QStackedWidget *m_pages;
    PublicSetView *m_view;
    ElidedLabel *m_place;
    QPushButton *m_change;
    QWidget *m_progressRow;
    QProgressBar *m_progress;
    QLabel *m_doing;
    Card *m_trouble;
    QLabel *m_troubleText;
    QLabel *m_promise;
    QPushButton *m_cancel;
    QPushButton *m_act;
};

} // namespace netloom
