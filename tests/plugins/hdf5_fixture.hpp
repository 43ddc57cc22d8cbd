// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <cmath>
#include <cstdint>
#include <functional>
#include <hdf5.h>
#include <string>
#include <vector>

// Files that the HDF5 library itself writes, for tests.

namespace netloom {

using Dims = std::vector<hsize_t>;

/// A file that the HDF5 library itself writes.
class Hdf5File
{
public:
    explicit Hdf5File(const std::string &path) : m_id(H5Fcreate(path.c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT)) {}
    ~Hdf5File() { H5Fclose(m_id); }
    hid_t id() const { return m_id; }

    void group(const char *name) const { H5Gclose(H5Gcreate2(m_id, name, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT)); }

    /// how: changes the plan that the dataset is stored by. values: none are written where there are none.
    void add(const char *name, const Dims &dims, hid_t type, const void *values, hid_t memory = H5I_INVALID_HID,
             const std::function<void(hid_t)> &how = {}) const
    {
        const hid_t space = H5Screate_simple(int(dims.size()), dims.data(), nullptr);
        const hid_t plan = H5Pcreate(H5P_DATASET_CREATE);
        if (how)
            how(plan);
        const hid_t dataset = H5Dcreate2(m_id, name, type, space, H5P_DEFAULT, plan, H5P_DEFAULT);
        if (dataset < 0)
            qFatal("cannot write %s", name);
        if (values)
            H5Dwrite(dataset, memory < 0 ? type : memory, H5S_ALL, H5S_ALL, H5P_DEFAULT, values);
        H5Dclose(dataset);
        H5Pclose(plan);
        H5Sclose(space);
    }
    void numbers(const char *name, const Dims &dims, const std::vector<double> &values, hid_t type = H5T_IEEE_F64LE,
                 const std::function<void(hid_t)> &how = {}) const
    {
        add(name, dims, type, values.data(), H5T_NATIVE_DOUBLE, how);
    }

private:
    hid_t m_id;
};

inline std::vector<double> counting(int count)
{
    std::vector<double> values;
    for (int i = 0; i < count; ++i)
        values.push_back(i);
    return values;
}

inline std::function<void(hid_t)> packed(const Dims &chunk)
{
    return [chunk](hid_t plan) {
        H5Pset_chunk(plan, int(chunk.size()), chunk.data());
        H5Pset_shuffle(plan);
        H5Pset_deflate(plan, 6);
        H5Pset_fletcher32(plan);
    };
}

struct Particle {
    double energy;
    std::int32_t charge;
    char kind[5];
    float vector[2];
};

/// energy, charge, kind and an array, which is no column.
inline void writeCompound(const Hdf5File &file, const char *name)
{
    const hid_t word = H5Tcopy(H5T_C_S1);
    H5Tset_size(word, 5);
    const hsize_t two = 2;
    const hid_t pair = H5Tarray_create2(H5T_NATIVE_FLOAT, 1, &two);
    const hid_t type = H5Tcreate(H5T_COMPOUND, sizeof(Particle));
    H5Tinsert(type, "energy", offsetof(Particle, energy), H5T_NATIVE_DOUBLE);
    H5Tinsert(type, "charge", offsetof(Particle, charge), H5T_NATIVE_INT32);
    H5Tinsert(type, "kind", offsetof(Particle, kind), word);
    H5Tinsert(type, "vector", offsetof(Particle, vector), pair);
    const std::vector<Particle> rows = {
        {1.5, -1, "muon", {}}, {2.5, 1, "pion", {}}, {INFINITY, 0, "muon", {}}, {0.25, 2, "pion", {}}};
    file.add(name, {rows.size()}, type, rows.data(), H5I_INVALID_HID, packed({3}));
    for (const hid_t id : {type, pair, word})
        H5Tclose(id);
}

/// Two columns, a matrix and pictures of four rows in a group.
inline void writeGroup(const Hdf5File &file)
{
    file.group("/events");
    file.numbers("/events/charge", {4}, {-1, 1, -1, 1}, H5T_STD_I16BE);
    file.numbers("/events/energy", {4}, {0.5, 1.5, NAN, 3.5}, H5T_IEEE_F32LE);
    file.numbers("/events/jets", {4, 2}, counting(8), H5T_STD_U8LE, packed({3, 2}));
    file.numbers("/events/pictures", {4, 2, 3}, counting(24), H5T_STD_U16BE, packed({2, 2, 2}));
}

/// Texts of any length, classes of any length in pieces, and classes of a fixed length: 60 rows.
inline void writeWords(const Hdf5File &out)
{
    const hid_t any = H5Tcopy(H5T_C_S1);
    H5Tset_size(any, H5T_VARIABLE);
    H5Tset_cset(any, H5T_CSET_UTF8);
    std::vector<std::string> words;
    std::vector<const char *> places;
    for (int i = 0; i < 60; ++i)
        words.push_back("a word of its own, number " + std::to_string(i));
    for (const std::string &word : words)
        places.push_back(word.c_str());
    out.add("text", {60}, any, places.data());
    for (int i = 0; i < 60; ++i)
        places[std::size_t(i)] = i == 7 ? "" : i % 2 ? "grün" : "rot";
    out.add("colour", {60}, any, places.data(), H5I_INVALID_HID, [](hid_t plan) {
        const hsize_t sixteen = 16;
        H5Pset_chunk(plan, 1, &sixteen);
        H5Pset_deflate(plan, 1);
    });
    const hid_t eight = H5Tcopy(H5T_C_S1);
    H5Tset_size(eight, 8);
    H5Tset_cset(eight, H5T_CSET_UTF8);
    const std::string fixed = std::string("längs\0\0", 8) + std::string("quer    ", 8);
    std::string all;
    for (int i = 0; i < 30; ++i)
        all += fixed;
    out.add("way", {60}, eight, all.data());
    H5Tclose(any);
    H5Tclose(eight);
}

} // namespace netloom
