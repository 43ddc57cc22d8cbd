// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/session.hpp"

#include <QWidget>

class QStackedLayout;

namespace netloom {

class AugmentationPreview;
class AugmentationSettings;
class EmptyState;

/// What training changes in its rows, with a preview; or, while it changes nothing, what that is good for.
class AugmentationPanel : public QWidget
{
    Q_OBJECT
public:
    explicit AugmentationPanel(Session &session, QWidget *parent = nullptr);

private:
    void refresh();

    Session &m_session;
    AugmentationSettings *m_settings;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
};

} // namespace netloom
