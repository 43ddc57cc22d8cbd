// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace netloom {

enum class TensorType { F32, F64, U32, I64 };

/// A named block of numbers in the safetensors layout, row-major and little-endian. Does not own its bytes.
struct TensorView {
    std::string name;
    TensorType type = TensorType::F32;
    std::vector<std::int64_t> shape;
    std::span<const std::byte> bytes; ///< product of shape times the size of a number

    static TensorView of(std::string name, std::span<const float> numbers, std::vector<std::int64_t> shape = {});
    static TensorView of(std::string name, std::span<const std::uint32_t> numbers, std::vector<std::int64_t> shape = {});
    std::vector<float> floats() const;           ///< copies; the type must be F32
    std::vector<std::uint32_t> integers() const; ///< copies; the type must be U32
};

/// The whole file: the length of the header, the JSON header padded to 8 bytes, the numbers in the given order. Names must
/// be unique. An empty shape in TensorView::of stands for one axis.
/// https://huggingface.co/docs/safetensors, "Format".
std::vector<std::byte> writeSafetensors(std::span<const TensorView> tensors,
                                        const std::map<std::string, std::string> &metadata = {});

/// The tensors as views into the bytes, in the order of their numbers. Every length is compared with the bytes that are
/// there before anything is allocated; overlaps and holes are refused. Throws Error (File).
std::vector<TensorView> readSafetensors(std::span<const std::byte> bytes, const std::string &fileName);

} // namespace netloom
