// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/canvas/network_picture.hpp"

#include <QPixmap>
#include <QWidget>

namespace netloom {

/// A picture of the network as it will be written, as large as there is room.
class PicturePreview : public QWidget
{
    Q_OBJECT
public:
    explicit PicturePreview(NetworkPicture picture, QWidget *parent = nullptr);

    void setPicture(NetworkPicture picture);
    const NetworkPicture &picture() const { return m_picture; }
    QSize minimumSizeHint() const override { return {320, 320}; }
    QSize sizeHint() const override { return {520, 480}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QPixmap drawn() const;

    NetworkPicture m_picture;
    QPixmap m_drawn;
};

} // namespace netloom
