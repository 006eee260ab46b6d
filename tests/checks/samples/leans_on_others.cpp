// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checks/samples/leans_on_others.h"
