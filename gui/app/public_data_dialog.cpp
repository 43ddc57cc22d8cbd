// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/public_data_dialog.hpp"

#include "gui/app/job_tracker.hpp"
#include "gui/app/public_set_list.hpp"
#include "gui/app/public_set_view.hpp"
#include "gui/app/session.hpp"
#include "gui/public_data/download.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QAccessible>
#include <QDir>
#include <QFileDialog>
#include <QPointer>
#include <QProgressBar>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <utility>

namespace netloom {

namespace {

QString loadingTopic(const QString &id)
{
    return QStringLiteral("publicData.") + id;
}

} // namespace

PublicDataDialog::PublicDataDialog(Session &session, std::vector<PublicSet> sets, QString folder, QWidget *parent)
    : QDialog(parent), m_session(session), m_folder(std::move(folder)), m_list(new PublicSetList(std::move(sets), this))
{
    setObjectName(QStringLiteral("publicDataDialog"));
    setWindowTitle(tr("Public data"));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addWidget(m_list);
    columns->addWidget(makeRight(), 1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(16, 16, 16, 16);
    whole->setSpacing(14);
    whole->addLayout(columns, 1);
    whole->addWidget(makeBottom());
    resize(QSize(940, 620).boundedTo(screen()->availableSize() - QSize(20, 40)));
    connect(&m_session.jobs(), &JobTracker::progressed, this,
            [this](const QString &topic, const QString &, double fraction, const QString &doing) {
                onProgress(topic, fraction, doing);
            });
    connect(&m_session.jobs(), &JobTracker::ended, this, &PublicDataDialog::check);
    connect(m_list, &PublicSetList::changed, this, &PublicDataDialog::check);
    connect(m_list, &PublicSetList::activated, this, [this] {
        if (state() == State::There)
            act();
        else
            m_act->setFocus(); // it is pressed, or nothing is asked of the network
    });
    check();
    m_list->focusSearch();
}

QWidget *PublicDataDialog::makeRight()
{
    m_view = new PublicSetView(this);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_view);
    m_place = new ElidedLabel({}, TextRole::Body, this);
    nameWidget(m_place, QStringLiteral("publicDataFolder"), tr("Folder"));
    m_change = new QPushButton(tr("Change..."), this);
    nameWidget(m_change, QStringLiteral("publicDataChange"), tr("Change the folder..."));
    m_change->setToolTip(tr("Choose where downloaded data are put; each set gets a folder of its own there"));
    m_change->setAutoDefault(false);
    connect(m_change, &QPushButton::clicked, this, &PublicDataDialog::chooseFolder);
    auto *placeRow = new QHBoxLayout;
    placeRow->setSpacing(12);
    placeRow->addWidget(makeLabel(tr("Folder"), TextRole::Muted, this));
    placeRow->addWidget(m_place, 1);
    placeRow->addWidget(m_change);
    m_trouble = new Card(this, Tone::Bad);
    m_troubleText = makeWrappedLabel({}, TextRole::Body, m_trouble);
    m_troubleText->setObjectName(QStringLiteral("publicDataTrouble"));
    m_troubleText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_trouble->body()->addWidget(m_troubleText);
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(scroll, 1);
    column->addWidget(m_trouble);
    column->addWidget(makeRule(page));
    column->addLayout(placeRow);
    column->addWidget(makeProgress());
    auto *nothing = new EmptyState(QStringLiteral("search"), tr("No set matches"),
                                   tr("Try fewer letters, or look in all fields."), tr("Show all sets"), this);
    connect(nothing, &EmptyState::acted, m_list, &PublicSetList::showAll);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(page);
    m_pages->addWidget(nothing);
    setFolder(m_folder);
    return m_pages;
}

QWidget *PublicDataDialog::makeProgress()
{
    m_progressRow = new QWidget(this);
    m_progress = new QProgressBar(m_progressRow);
    nameWidget(m_progress, QStringLiteral("publicDataProgress"), tr("Download progress"));
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_doing = makeLabel({}, TextRole::Secondary, m_progressRow);
    m_doing->setObjectName(QStringLiteral("publicDataDoing"));
    m_cancel = new QPushButton(tr("Cancel"), m_progressRow);
    nameWidget(m_cancel, QStringLiteral("publicDataCancel"), tr("Cancel"));
    m_cancel->setToolTip(tr("Stop this download and remove what has come in so far"));
    m_cancel->setAutoDefault(false);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_list->chosen())
            m_session.jobs().cancel(loadingTopic(m_list->chosen()->id));
    });
    auto *texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(m_doing);
    texts->addWidget(m_progress);
    auto *row = new QHBoxLayout(m_progressRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addLayout(texts, 1);
    row->addWidget(m_cancel);
    return m_progressRow;
}

QWidget *PublicDataDialog::makeBottom()
{
    auto *bottom = new QWidget(this);
    m_promise = makeWrappedLabel({}, TextRole::Muted, bottom);
    m_promise->setObjectName(QStringLiteral("publicDataPromise"));
    auto *close = new QPushButton(tr("Close"), bottom);
    nameWidget(close, QStringLiteral("publicDataClose"), close->text());
    m_act = primaryButton({}, bottom);
    m_act->setObjectName(QStringLiteral("publicDataAct"));
    for (QPushButton *button : {close, m_act})
        button->setAutoDefault(false); // Enter in the search must not download anything
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_act, &QPushButton::clicked, this, &PublicDataDialog::act);
    auto *row = new QHBoxLayout(bottom);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_promise, 1);
    row->addWidget(close);
    row->addWidget(m_act);
    return bottom;
}

SetFolder PublicDataDialog::place() const
{
    return {*m_list->chosen(), m_folder};
}

PublicDataDialog::State PublicDataDialog::state() const
{
    const PublicSet *set = m_list->chosen();
    if (!set)
        return State::Absent;
    if (m_session.jobs().isBusy(loadingTopic(set->id)))
        return State::Loading;
    if (!place().mayBeWhole())
        return State::Absent;
    const auto known = m_isThere.constFind(set->id);
    return known == m_isThere.constEnd() ? State::Checking : *known ? State::There : State::Absent;
}

void PublicDataDialog::check()
{
    refresh();
    const QString topic = QStringLiteral("publicDataCheck");
    if (state() != State::Checking || m_session.jobs().isBusy(topic))
        return; // a running check ends in here again
    const auto learn = [this, id = m_list->chosen()->id, folder = m_folder](bool isThere) {
        if (folder == m_folder)
            m_isThere[id] = isThere;
        refresh();
    };
    m_session.jobs().start<bool>(
        topic, tr("Checking %1").arg(m_list->chosen()->name), this,
        [place = place()](const JobControl &job) { return place.isWhole(job); }, learn,
        [learn](const Error &) { learn(false); });
}

void PublicDataDialog::refresh()
{
    const PublicSet *set = m_list->chosen();
    m_pages->setCurrentIndex(set ? 0 : 1);
    const State now = state();
    const bool isLoading = now == State::Loading, isThere = now == State::There;
    const bool wasActing = m_act->hasFocus(), wasCancelling = m_cancel->hasFocus();
    m_act->setText(isThere ? tr("Open") : tr("Download"));
    m_act->setAccessibleName(m_act->text());
    m_act->setEnabled(set && (isThere || now == State::Absent));
    m_progressRow->setVisible(isLoading);
    if (wasActing && isLoading) // who pressed the one button has the other under the same finger
        m_cancel->setFocus();
    else if (wasCancelling && !isLoading)
        m_act->setFocus();
    m_promise->setText(isLoading ? tr("You can close this window; the download goes on.")
                                 : tr("Nothing leaves your computer until you press Download."));
    if (!set)
        return;
    m_act->setToolTip(isThere ? tr("Begin a project with these data")
                              : tr("Fetch it from %1, check it and open it").arg(set->files.front().url.host()));
    showProgress();
    m_view->show(*set);
    m_view->setThere(isThere);
    const QString trouble = m_troubles.value(set->id);
    m_troubleText->setText(trouble);
    m_troubleText->setAccessibleName(trouble);
    m_trouble->setVisible(!trouble.isEmpty() && !isLoading);
    m_change->setEnabled(!isLoading);
}

void PublicDataDialog::act()
{
    if (state() == State::Absent) {
        download();
        return;
    }
    const QStringList paths = place().openedPaths();
    accept();
    emit openWanted(paths);
}

void PublicDataDialog::download()
{
    const SetFolder place = this->place();
    const QString name = place.set().name;
    m_troubles.remove(place.set().id);
    m_isThere.remove(place.set().id);
    m_reports[loadingTopic(place.set().id)] = {0, tr("Asking %1...").arg(place.set().files.front().url.host())};
    // The session outlives this dialog: whoever has closed it hears of the end in the window.
    m_session.jobs().start<bool>(
        loadingTopic(place.set().id), tr("Downloading %1").arg(name), &m_session,
        [place, patience = m_patience](const JobControl &job) {
            netloom::download(place, patience, job);
            return true;
        },
        [self = QPointer(this), &session = m_session, place, name](bool) {
            if (self)
                self->onLoaded(place);
            else
                session.notify(tr("%1 was downloaded. File > Public Data... opens it.").arg(name), false);
        },
        [self = QPointer(this), &session = m_session, id = place.set().id](const Error &error) {
            if (self)
                self->onFailed(id, shown(error));
            else
                session.notify(shown(error), true);
        });
    refresh();
}

void PublicDataDialog::onProgress(const QString &topic, double fraction, const QString &doing)
{
    if (doing.isEmpty())
        return;
    m_reports[topic] = {fraction, doing};
    showProgress();
}

void PublicDataDialog::showProgress()
{
    if (!m_list->chosen())
        return;
    const Report last = m_reports.value(loadingTopic(m_list->chosen()->id));
    m_progress->setValue(static_cast<int>(last.fraction * 1000));
    m_doing->setText(last.doing);
    m_progress->setAccessibleDescription(last.doing);
}

void PublicDataDialog::onLoaded(const SetFolder &place)
{
    if (place.path() == SetFolder(place.set(), m_folder).path())
        m_isThere[place.set().id] = true; // it was checked before it got its name
    refresh();
    if (m_list->chosen() && m_list->chosen()->id == place.set().id && state() == State::There)
        act();
}

void PublicDataDialog::onFailed(const QString &id, const QString &sentence)
{
    m_troubles[id] = sentence;
    refresh();
    if (!m_list->chosen() || m_list->chosen()->id != id)
        return;
    QAccessibleEvent event(m_troubleText, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void PublicDataDialog::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for public data"), m_folder);
    if (folder.isEmpty())
        return;
    setFolder(folder);
    emit folderChosen(folder);
    check();
}

void PublicDataDialog::setFolder(const QString &folder)
{
    m_folder = folder;
    m_isThere.clear();
    m_place->setText(QDir::toNativeSeparators(folder));
    m_place->setAccessibleDescription(m_place->text());
}

} // namespace netloom
