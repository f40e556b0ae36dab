#include "CLanguage.h"

#include <cstdio>  // CLD2's header wants FILE and does not include it.

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

extern "C" const char *language_detect(const char *text, size_t count, bool *is_reliable) {
    const CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    CLD2::Language languages[3];
    int percents[3];
    double scores[3];
    int text_bytes = 0;
    const CLD2::Language language = CLD2::ExtDetectLanguageSummary(
        text, static_cast<int>(count), true, &hints, 0, languages, percents, scores, nullptr, &text_bytes, is_reliable);
    return CLD2::LanguageCode(language);
}
