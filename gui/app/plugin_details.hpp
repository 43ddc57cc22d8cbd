// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/host/registry.hpp"

#include <QIcon>
#include <QScrollArea>

class QVBoxLayout;

namespace netloom {

/// How a plug-in stands, as a word and a mark: the two say the same.
QString standingWords(PluginStanding standing);
QIcon standingMark(PluginStanding standing, const QPalette &palette);
QString pluginTitle(const PluginState &plugin); ///< its file's name where it has no title

/// All about one plug-in: what it is, how it stands and why, what it brings and where it lies.
class PluginDetails : public QScrollArea
{
    Q_OBJECT
public:
    explicit PluginDetails(const Registry &registry, QWidget *parent);
    void show(const PluginState &plugin);

private:
    QWidget *makeHead(const PluginState &plugin, QWidget *parent) const;
    void addOffers(QVBoxLayout *column, const PluginState &plugin, QWidget *parent) const;

    const Registry &m_registry;
};

} // namespace netloom
