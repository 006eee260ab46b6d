// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "gis/read/encoding.h"
#include "gis/read/source_files_made.h"
#include "support/effort.h"

using namespace wangge::gis;
using wangge::test::encoded;

namespace {
std::string guessOf(const std::vector<std::string>& values) {
  TextSample sample;
  for (const std::string& value : values) sample.add(value);
  return sample.guess();
}
}  // namespace

TEST_CASE("The encoding is seen in the bytes") {
  CHECK(guessOf({"abc", "230204001001"}) == "");
  CHECK(guessOf({"新木社区", "奉节县"}) == "UTF-8");
  CHECK(guessOf({encoded("新木社区", "GBK"), encoded("奉节县", "GBK")}) == "GBK");
  CHECK(guessOf({encoded("社区编码", "GBK")}) == "GBK");
  CHECK(guessOf({"Zürich", "Neuchâtel"}) == "UTF-8");
  CHECK(guessOf({encoded("Zürich", "ISO-8859-1"), encoded("Neuchâtel", "ISO-8859-1")}) == "CP1252");
  CHECK(guessOf({"Улица Мира", "Москва"}) == "UTF-8");
  // A field cut in the middle of a character.
  CHECK(guessOf({std::string("社区编码").substr(0, 10)}) == "UTF-8");
  CHECK(guessOf({encoded("新木社区", "GBK").substr(0, 7)}) == "GBK");
}

TEST_CASE("Traditional characters in Big5 are seen by what GBK would make of them") {
  TextSample traditional, simplified;
  for (const char* name : {"甲社區", "乙社區", "文華里", "信義里", "東門里", "永康里"})
    traditional.add(encoded(name, "BIG5"));
  CHECK(traditional.guess() == "BIG5");
  CHECK_FALSE(traditional.couldBeGbk());
  for (const char* name : {"甲社区", "新木社区（一）", "铁锋街道", "北局宅", "龙沙区Ⅱ期", "和平路"})
    simplified.add(encoded(name, "GBK"));
  CHECK(simplified.guess() == "GBK");
  CHECK_FALSE(simplified.couldBeBig5());
}

TEST_CASE("A declaration holds unless the bytes contradict it") {
  TextSample chinese, utf8, latin;
  chinese.add(encoded("铁锋区站前街道", "GBK"));
  utf8.add("铁锋区站前街道");
  latin.add(encoded("Genève, Zürich", "ISO-8859-1"));
  CHECK(chooseEncoding(chinese, "UTF-8", "").encoding == "GBK");
  CHECK(chooseEncoding(chinese, "UTF-8", "").declaredWrong);
  CHECK(chooseEncoding(chinese, "ISO-8859-1", "").encoding == "GBK");
  CHECK(chooseEncoding(chinese, "CP936", "").encoding == "GBK");
  CHECK_FALSE(chooseEncoding(chinese, "CP936", "").declaredWrong);
  CHECK(chooseEncoding(chinese, "", "").guessed);
  CHECK(chooseEncoding(utf8, "GBK", "").encoding == "UTF-8");
  CHECK(chooseEncoding(latin, "ISO-8859-1", "").encoding == "CP1252");
  CHECK(chooseEncoding(latin, "", "gb2312").encoding == "GBK");  // the user knows better
  // A sample that shows nothing proves nothing: Latin-1 is what software declares that knows of no other.
  TextSample ascii;
  ascii.add("230204001001");
  CHECK(chooseEncoding(ascii, "ISO-8859-1", "").encoding.empty());
  CHECK(chooseEncoding(ascii, "CP936", "").encoding == "GBK");
  CHECK(chooseEncoding(ascii, "ISO-8859-1", "latin1").encoding == "CP1252");
  CHECK(encodingNamed("gb 18030") == "GBK");
  CHECK(encodingNamed("utf8") == "UTF-8");
  CHECK_FALSE(encodingNamed("no such thing"));
}

TEST_CASE("Decoding gives valid UTF-8 whatever comes") {
  CHECK(TextDecoder("GBK").decode(encoded("新木社区", "GBK")) == "新木社区");
  CHECK(TextDecoder("GBK").decode(encoded("新木社区", "GBK").substr(0, 7)) == "新木社");
  CHECK(TextDecoder("UTF-8").decode(std::string("新木社区").substr(0, 10)) == "新木社");
  CHECK(TextDecoder().decode(encoded("新木社区", "GBK")) == "新木社区");
  CHECK(TextDecoder().decode("新木社区") == "新木社区");
  TextDecoder strict("UTF-8");
  CHECK(isUtf8(strict.decode("a\xFF\xFE b")));
  CHECK(strict.badBytes() == 2);
  for (int seed = 0; seed < 2000; seed += wangge::test::tries(1, 7)) {
    std::string noise;
    unsigned state = static_cast<unsigned>(seed) * 2654435761u + 1;
    for (int i = 0; i < 1 + seed % 37; ++i) noise += static_cast<char>((state = state * 1664525u + 1013904223u) >> 24);
    for (const char* encoding : {"", "GBK", "UTF-8", "CP1252", "UTF-16LE", "BIG5"}) {
      INFO(encoding << " " << seed);
      REQUIRE(isUtf8(TextDecoder(encoding).decode(noise)));
    }
    REQUIRE(isUtf8(decodeText(noise, "").text));
  }
}

TEST_CASE("Text files tell their encoding by mark, zeros or bytes") {
  const std::string text = "代码,名称\n1,新木\n";
  CHECK(decodeText("\xEF\xBB\xBF" + text, "").text == text);
  CHECK(decodeText(encoded(text, "GBK"), "").text == text);
  CHECK(decodeText(text, "").text == text);
  std::string wide("\xFF\xFE", 2);
  for (char32_t c : std::u32string(U"代码,名称\n1,新木\n"))
    wide += static_cast<char>(c & 255), wide += static_cast<char>(c >> 8);
  CHECK(decodeText(wide, "").text == text);
  CHECK(decodeText(wide.substr(2), "").choice.encoding == "UTF-16LE");
  CHECK(decodeText(wide.substr(2), "").text == text);
}
