// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/session.hpp"

#include <QAbstractTableModel>
#include <QFrame>

class QTableView;

namespace netloom {

class ParamForm;

/// What was noticed while reading: its place and its reason.
class ProblemsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void setProblems(std::vector<Problem> problems);
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Problem> m_problems;
};

/// How the file was read, to be corrected: separator, decimal sign, header, encoding. Reads anew at each change.
class ReadingOptions : public QFrame
{
    Q_OBJECT
public:
    explicit ReadingOptions(Session &session, QWidget *parent = nullptr);

private:
    void refresh();

    Session &m_session;
    ParamForm *m_form;
};

/// The list of rejected rows and other problems of the last reading.
class ProblemList : public QFrame
{
    Q_OBJECT
public:
    explicit ProblemList(Session &session, QWidget *parent = nullptr);

private:
    void refresh();

    Session &m_session;
    ProblemsModel *m_model;
    QTableView *m_table;
};

} // namespace netloom
