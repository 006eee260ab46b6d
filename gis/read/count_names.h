// SPDX-License-Identifier: GPL-3.0-or-later
// What the name of a field says of counts. A field holds all households or all persons only when its whole name is a
// known form; a part of them (老年人口), a change or a rate is known as such.
#pragma once

#include <string>
#include <string_view>

namespace wangge::gis {

enum class CountName {
  None,              // says nothing of counts
  Households,        // 户数, 总户数, 戶數, No. of HH …
  Persons,           // 人数, 总人口, population …
  LesserHouseholds,  // taken where no better one is: dwellings
  LesserPersons,     // members of the family
  Part,              // speaks of households or people, and not of all of them: 空置户数, 老年人口, 户数变化
  NearHouseholds,    // may be all households, in words that are not known: 甲类户数
  NearPersons,       // the same for persons
  Amount,            // a number, and not of what: 数量, count
  Other,             // a number that counts nobody: running numbers, codes, floors, years, phones, ages, yes or no
  HouseholdNumber,   // 户号: rows with the same one are one household
  Relation,          // 与户主关系: rows are persons
  PersonMark,        // sex, identity number, birth: rows are persons unless they name a head of household
  Head,              // the head of a household
};
CountName countNameOf(std::string_view fieldName);

// The name of a person who need not be a head of household, and an age.
bool isPersonName(std::string_view fieldName);
bool isAge(std::string_view fieldName);

// The same for what is left of a known name after the ten bytes of a shapefile's field names: three characters in
// UTF-8, five in GBK, nine letters or more. Households, Persons or None.
CountName cutCountNameOf(std::string_view fieldName);

// The name as it is compared: compatibility forms, simplified, upper case, without spaces, marks, numbering, years and
// units.
std::string countForm(std::string_view fieldName);

}  // namespace wangge::gis
