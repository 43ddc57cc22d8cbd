// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/api/row_likeness.hpp"
#include "plugins/api/row_search.hpp"
#include "plugins/host/remote.hpp"

namespace netloom {

/// A plug-in's search as the program sees it: the words of all rows travel to a worker, the numbers of rows come back.
class RemoteRowSearch final : public RowSearch
{
public:
    RemoteRowSearch(std::string pluginFile, RowSearchInfo info, FailureWatch watch = {})
        : m_plugin(std::move(pluginFile)), m_info(std::move(info)), m_watch(std::move(watch))
    {
    }
    const RowSearchInfo &info() const override { return m_info; }
    std::vector<std::uint32_t> matches(const Dataset &data, const std::string &query, const JobControl &job) const override;
    Depiction highlighted(const Dataset &row, const std::string &query) const override;

private:
    std::string m_plugin;
    RowSearchInfo m_info;
    FailureWatch m_watch;
};

/// The same of what compares rows.
class RemoteRowLikeness final : public RowLikeness
{
public:
    RemoteRowLikeness(std::string pluginFile, RowLikenessInfo info, FailureWatch watch = {})
        : m_plugin(std::move(pluginFile)), m_info(std::move(info)), m_watch(std::move(watch))
    {
    }
    const RowLikenessInfo &info() const override { return m_info; }
    std::vector<double> likeness(const Dataset &data, std::size_t row, const Params &options,
                                 const JobControl &job) const override;

private:
    std::string m_plugin;
    RowLikenessInfo m_info;
    FailureWatch m_watch;
};

} // namespace netloom
