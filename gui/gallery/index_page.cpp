// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/gallery/gallery.hpp"

#include <QFile>
#include <QTextStream>

namespace netloom {

void writeGalleryIndex(const QDir &out)
{
    const QStringList variants = out.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    QStringList names;
    for (const QString &variant : variants)
        for (const QString &file : QDir(out.filePath(variant)).entryList({"*.png"}, QDir::Files, QDir::Name))
            if (!names.contains(file))
                names << file;
    names.sort();

    QFile file(out.filePath("index.html"));
    if (!file.open(QIODevice::WriteOnly))
        return;
    QTextStream html(&file);
    html << "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Netloom gallery</title><style>"
            "body{font:14px sans-serif;margin:24px;background:#f5f6f8;color:#1a2330}h2{margin:32px 0 8px}"
            ".row{display:flex;flex-wrap:wrap;gap:16px}figure{margin:0}figcaption{color:#5a6675;margin-top:4px}"
            "img{max-width:480px;max-height:320px;border:1px solid #d8dde5;border-radius:6px}</style><h1>Netloom "
            "gallery</h1>\n";
    for (const QString &name : names) {
        html << "<h2>" << QString(name).chopped(4) << "</h2><div class=\"row\">\n";
        for (const QString &variant : variants) {
            const QString path = variant + '/' + name;
            if (QFile::exists(out.filePath(path)))
                html << "<figure><a href=\"" << path << "\"><img loading=\"lazy\" src=\"" << path << "\" alt=\"" << name
                     << ' ' << variant << "\"></a><figcaption>" << variant << "</figcaption></figure>\n";
        }
        html << "</div>\n";
    }
    html << "</html>\n";
}

} // namespace netloom
