// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/hdf5_catalogue.hpp"

#include "engine/base/error.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

namespace netloom {

namespace {

constexpr std::size_t mostHdf5Objects = 10'000;
constexpr int mostHdf5Depth = 16;
constexpr int mostHdf5Rank = 8;
constexpr int mostHdf5Members = 4096;
constexpr std::size_t mostHdf5Word = 4096;                // bytes
constexpr std::int64_t mostHdf5Bytes = 1'600'000'000;     // of one dataset, unpacked
constexpr std::int64_t mostHdf5Chunk = 256 * 1024 * 1024; // bytes
constexpr std::int64_t mostHdf5Packing = 1100;            // deflate packs zeros 1032 times
constexpr std::int64_t freeHdf5Bytes = 16 * 1024 * 1024;  // that a dataset may have, however small its file

struct Hdf5Link {
    std::string name;
    H5L_type_t type;
};

extern "C" herr_t collectHdf5Link(hid_t, const char *name, const H5L_info_t *info, void *into)
{
    auto &links = *static_cast<std::vector<Hdf5Link> *>(into);
    if (links.size() >= mostHdf5Objects)
        return 1;
    links.push_back({name, info->type});
    return 0;
}

std::vector<Hdf5Link> linksIn(const Hdf5Handle &group)
{
    std::vector<Hdf5Link> links;
    hsize_t at = 0;
    H5Literate(group.id(), H5_INDEX_NAME, H5_ITER_INC, &at, collectHdf5Link, &links);
    return links;
}

bool isNumber(hid_t type)
{
    const H5T_class_t kind = H5Tget_class(type);
    return (kind == H5T_INTEGER || kind == H5T_FLOAT || kind == H5T_ENUM) && H5Tget_size(type) <= 8;
}

bool isFixedWord(hid_t type)
{
    return H5Tget_class(type) == H5T_STRING && H5Tis_variable_str(type) == 0 && H5Tget_size(type) <= mostHdf5Word;
}

std::optional<Hdf5Member> memberOf(std::string name, hid_t type)
{
    if (isNumber(type))
        return Hdf5Member{std::move(name)};
    if (H5Tis_variable_str(type) > 0)
        return Hdf5Member{std::move(name), 0, true, H5Tget_cset(type)};
    if (isFixedWord(type))
        return Hdf5Member{std::move(name), H5Tget_size(type), false, H5Tget_cset(type)};
    return std::nullopt;
}

std::optional<Text> lookAtType(hid_t type, Hdf5Set &set)
{
    set.isCompound = H5Tget_class(type) == H5T_COMPOUND;
    if (!set.isCompound) {
        const auto member = memberOf({}, type);
        if (!member)
            return text(NL_TEXT("its values are neither numbers of up to 64 bits nor words"));
        set.members.push_back(*member);
        return std::nullopt;
    }
    const int count = H5Tget_nmembers(type);
    if (count < 1 || count > mostHdf5Members)
        return text(NL_TEXT("it has {1} columns, and no more than {2} can be read"), count, mostHdf5Members);
    for (int i = 0; i < count; ++i) {
        const auto number = static_cast<unsigned>(i);
        char *const raw = H5Tget_member_name(type, number);
        const std::string name = raw ? raw : "";
        H5free_memory(raw);
        const Hdf5Handle own(H5Tget_member_type(type, number));
        if (const auto member = memberOf(name, own.id()); member && !name.empty())
            set.members.push_back(*member);
        else
            set.leftOut.push_back(name);
    }
    if (set.members.empty())
        return text(NL_TEXT("none of its columns hold numbers or words"));
    return std::nullopt;
}

std::optional<Text> lookAtSpace(hid_t dataset, Hdf5Set &set)
{
    const Hdf5Handle space(H5Dget_space(dataset));
    const int rank = H5Sget_simple_extent_ndims(space.id());
    if (rank < 1 || rank > mostHdf5Rank)
        return text(NL_TEXT("it is no table: it has {1} dimensions"), std::max(rank, 0));
    std::vector<hsize_t> dims(static_cast<std::size_t>(rank));
    H5Sget_simple_extent_dims(space.id(), dims.data(), nullptr);
    for (const hsize_t dim : dims) {
        if (dim == 0)
            return text(NL_TEXT("it is empty"));
        if (dim > static_cast<hsize_t>(mostHdf5Bytes))
            return text(NL_TEXT("it claims {1} values in one direction, more than can be read"), std::to_string(dim));
        set.dims.push_back(static_cast<std::int64_t>(dim));
    }
    if (set.isCompound && rank != 1)
        return text(NL_TEXT("it is a table of {1} dimensions"), rank);
    if (rank > 1 && set.members.front().isWord())
        return text(NL_TEXT("it holds words in {1} dimensions"), rank);
    return std::nullopt;
}

std::optional<Text> lookAtSize(hid_t type, std::int64_t fileBytes, Hdf5Set &set)
{
    std::int64_t width = 0;
    for (const Hdf5Member &member : set.members)
        width += static_cast<std::int64_t>(std::max<std::size_t>(member.wordBytes, 8));
    std::int64_t inFile = static_cast<std::int64_t>(H5Tget_size(type)), inMemory = width;
    bool isTooLarge = inFile > mostHdf5Bytes;
    for (const std::int64_t dim : set.dims)
        isTooLarge =
            isTooLarge || __builtin_mul_overflow(inFile, dim, &inFile) || __builtin_mul_overflow(inMemory, dim, &inMemory);
    if (isTooLarge || inFile > mostHdf5Bytes || inMemory > mostHdf5Bytes)
        return text(NL_TEXT("it would take more than {1} bytes"), mostHdf5Bytes);
    if (inFile > freeHdf5Bytes && inFile / mostHdf5Packing > fileBytes)
        return text(NL_TEXT("it claims {1} bytes, and the file has {2}"), inFile, fileBytes);
    return std::nullopt;
}

std::optional<Text> lookAtStorage(hid_t dataset, hid_t type, Hdf5Set &set)
{
    const Hdf5Handle how(H5Dget_create_plist(dataset));
    const H5D_layout_t layout = H5Pget_layout(how.id());
    if (layout == H5D_VIRTUAL)
        return text(NL_TEXT("it is put together from other datasets (virtual)"));
    if (layout != H5D_COMPACT && layout != H5D_CONTIGUOUS && layout != H5D_CHUNKED)
        return text(NL_TEXT("it is stored in an unknown way"));
    if (H5Pget_external_count(how.id()) != 0)
        return text(NL_TEXT("its values lie in another file"));
    const int filters = H5Pget_nfilters(how.id());
    for (int i = 0; i < filters; ++i) {
        unsigned flags = 0, config = 0;
        std::size_t values = 0;
        char name[64] = "";
        const H5Z_filter_t filter =
            H5Pget_filter2(how.id(), static_cast<unsigned>(i), &flags, &values, nullptr, sizeof name, name, &config);
        if (filter != H5Z_FILTER_DEFLATE && filter != H5Z_FILTER_SHUFFLE && filter != H5Z_FILTER_FLETCHER32)
            return text(NL_TEXT("it is packed with the filter {1} ({2}); save it with gzip"), quotable(name[0] ? name : "?"),
                        static_cast<int>(filter));
    }
    if (layout != H5D_CHUNKED)
        return std::nullopt;
    std::vector<hsize_t> chunk(set.dims.size());
    if (H5Pget_chunk(how.id(), static_cast<int>(chunk.size()), chunk.data()) != static_cast<int>(chunk.size()))
        return text(NL_TEXT("it is stored in an unknown way"));
    std::int64_t bytes = static_cast<std::int64_t>(H5Tget_size(type));
    for (const hsize_t dim : chunk)
        if (dim == 0 || dim > static_cast<hsize_t>(mostHdf5Chunk) ||
            __builtin_mul_overflow(bytes, static_cast<std::int64_t>(dim), &bytes) || bytes > mostHdf5Chunk)
            return text(NL_TEXT("it is stored in pieces of more than {1} bytes"), mostHdf5Chunk);
    set.chunkRows = static_cast<std::int64_t>(chunk.front());
    return std::nullopt;
}

/// Walks the groups; each object once, whatever links lead to it.
class Hdf5Walk
{
public:
    Hdf5Walk(const std::string &path)
        : m_path(path), m_fileBytes(static_cast<std::int64_t>(std::filesystem::file_size(path)))
    {
    }

    void walk(const Hdf5Handle &group, const std::string &prefix, int depth)
    {
        if (depth > mostHdf5Depth)
            throw Error(ErrorKind::File, m_path,
                        text(NL_TEXT("The groups of the file lie more than {1} deep. Save its tables nearer to the top."),
                             mostHdf5Depth));
        for (const Hdf5Link &link : linksIn(group)) {
            if (++m_objects > mostHdf5Objects)
                throw Error(ErrorKind::File, m_path,
                            text(NL_TEXT("The file holds more than {1} objects. Save its tables in a file of their own."),
                                 mostHdf5Objects));
            const std::string whole = prefix + "/" + link.name;
            if (link.type == H5L_TYPE_HARD)
                enter(group, link.name, whole, depth);
            else if (link.type != H5L_TYPE_SOFT) // what a soft one leads to is met under its own name
                m_sets.push_back(elsewhere(whole));
        }
    }

    std::vector<Hdf5Set> take() { return std::move(m_sets); }

private:
    static Hdf5Set elsewhere(const std::string &whole)
    {
        Hdf5Set set;
        set.path = whole;
        set.trouble = text(NL_TEXT("it is a link to another file, which is not followed"));
        return set;
    }

    void enter(const Hdf5Handle &group, const std::string &name, const std::string &whole, int depth)
    {
        H5O_info_t info;
        if (H5Oget_info_by_name(group.id(), name.c_str(), &info, H5P_DEFAULT) < 0 || !m_seen.insert(info.addr).second)
            return;
        if (info.type == H5O_TYPE_GROUP) {
            const Hdf5Handle inner(H5Gopen2(group.id(), name.c_str(), H5P_DEFAULT));
            if (inner.isOpen())
                walk(inner, whole, depth + 1);
        } else if (info.type == H5O_TYPE_DATASET) {
            look(group, name, whole);
        }
    }

    void look(const Hdf5Handle &group, const std::string &name, const std::string &whole)
    {
        const Hdf5Handle dataset(H5Dopen2(group.id(), name.c_str(), H5P_DEFAULT));
        const Hdf5Handle type(dataset.isOpen() ? H5Dget_type(dataset.id()) : H5I_INVALID_HID);
        Hdf5Set set;
        set.path = whole;
        if (!type.isOpen())
            set.trouble = text(NL_TEXT("it is damaged"));
        if (!set.trouble)
            set.trouble = lookAtType(type.id(), set);
        if (!set.trouble)
            set.trouble = lookAtSpace(dataset.id(), set);
        if (!set.trouble)
            set.trouble = lookAtStorage(dataset.id(), type.id(), set);
        if (!set.trouble)
            set.trouble = lookAtSize(type.id(), m_fileBytes, set);
        m_sets.push_back(std::move(set));
    }

    std::string m_path;
    std::int64_t m_fileBytes;
    std::set<haddr_t> m_seen;
    std::size_t m_objects = 0;
    std::vector<Hdf5Set> m_sets;
};

} // namespace

std::string Hdf5Set::group() const
{
    const std::size_t end = path.rfind('/');
    return end == 0 ? "/" : path.substr(0, end);
}

Hdf5Handle openHdf5(const std::string &path)
{
    H5dont_atexit(); // a damaged file is not to bring down whoever has read it, at its end
    H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
    H5PLset_loading_state(0);
    const Hdf5Handle access(H5Pcreate(H5P_FILE_ACCESS));
    H5Pset_file_locking(access.id(), false, true);
    Hdf5Handle file(H5Fopen(path.c_str(), H5F_ACC_RDONLY, access.id()));
    if (!file.isOpen())
        throw Error(ErrorKind::File, path,
                    text(NL_TEXT("This is no whole HDF5 file. Fetch or save it once more, and choose it then.")));
    return file;
}

std::vector<Hdf5Set> hdf5Sets(const Hdf5Handle &file, const std::string &path)
{
    const Hdf5Handle root(H5Gopen2(file.id(), "/", H5P_DEFAULT));
    Hdf5Walk walk(path);
    walk.walk(root, {}, 0);
    return walk.take();
}

} // namespace netloom
