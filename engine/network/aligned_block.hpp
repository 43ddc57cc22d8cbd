// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>

namespace netloom {

/// One block of numbers, all 0 at first, that begins on a cache line.
template <class T>
class AlignedBlock
{
public:
    static constexpr std::size_t alignment = 64;

    AlignedBlock() = default;
    explicit AlignedBlock(std::int64_t size)
        : m_data(static_cast<T *>(::operator new(static_cast<std::size_t>(size) * sizeof(T), std::align_val_t(alignment)))),
          m_size(size)
    {
        std::uninitialized_value_construct_n(m_data.get(), size);
    }

    T *data() const { return m_data.get(); }
    std::int64_t size() const { return m_size; }

    /// The next place that begins on a cache line.
    static std::int64_t aligned(std::int64_t offset)
    {
        constexpr auto step = static_cast<std::int64_t>(alignment / sizeof(T));
        return (offset + step - 1) / step * step;
    }

private:
    struct Release {
        void operator()(T *data) const { ::operator delete(data, std::align_val_t(alignment)); }
    };

    std::unique_ptr<T, Release> m_data;
    std::int64_t m_size = 0;
};

} // namespace netloom
