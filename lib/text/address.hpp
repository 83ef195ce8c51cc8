#pragma once

#include <cstddef>
#include <string_view>

namespace gazette::text {

/// The end of the URL that begins at `at` ("http://…", "www.…"), `at` where none does. Marks that close a sentence or
/// a bracket around it do not belong to it.
std::size_t url_end(std::string_view text, std::size_t at);

/// The end of the bare domain, with the path after it, whose first label is [begin, stop) and text[stop] == '.';
/// `begin` where the last label is no top-level domain ("example.com", but not "end.next").
std::size_t domain_end(std::string_view text, std::size_t begin, std::size_t stop);

/// The end of the host of an e-mail address after its '@' at `at`; `at` where there is none.
std::size_t mail_host_end(std::string_view text, std::size_t at);

/// Whether `byte` can stand before the '@' of an e-mail address.
bool is_mail_byte(char byte);

}  // namespace gazette::text
