"""What a person counts in the files of others: columns, or why a file is refused.

Left out is what nobody can say for certain: comments in the middle of lines, blanks as delimiters,
apostrophes that both quote and are quoted, columns in a file without a header.
"""

# How many columns each sheet has: the files that have as many, by folder.
_COLUMNS = {
    "1": """
        csvkit: date_like_number.csv test_date_format.csv test_date_format_converted.csv
            test_numeric_date_format.csv test_precision.csv
        duckdb/auto: date_format_bug_linux.csv invalid_time.csv single_numeric.csv
            single_value.csv test_single_column.csv test_single_column_rn.csv time.csv
        duckdb/auto_date: date_example_1.csv date_example_2.csv
        duckdb/decimal_separators: invalid_char.csv mixed_format_fail.csv
        duckdb/encodings: all_latin1.csv
        duckdb/headers: all_varchar.csv borked_type.csv integer.csv undetected_type.csv
        duckdb/rejects: flush.csv
        duckdb/thousands_separator: integers.csv simple.csv simple_quoted.csv
            thousands_broken.csv
        forms: uk_2016_header.csv
    """,
    "2": """
        csvkit: test_literal_order.csv
        duckdb/auto: 14177.csv int_bol.csv issue_1254.csv issue_1254_rn.csv
            mixed_single_line.csv utf8bom.csv varchar_single_line.csv
        duckdb/comments: 14648.csv big.csv error.csv invalid_rows.csv simple.csv
        duckdb/dateformat: not_working.csv working.csv
        duckdb/decimal_separators: decimal_separators.csv decimal_separators_csv.csv
        duckdb/encodings: latin1.csv only_latin1.csv only_utf16.csv utf16.csv
        duckdb/headers: escaped_quote.csv single_line.csv unescaped_quote.csv
        duckdb/rejects/maximum_line: max_10.csv over_vector.csv
        forms: customer_satisfaction.xlsx
    """,
    "3": """
        csvkit: bad.csv bad_skip_lines.csv dummy.csv dummy.xls dummy.xlsx dummy2.csv
            dummy3.csv dummy_col_shuffled.csv foo1.csv foo2.csv irismeta.csv join_a.csv
            join_a_short.csv join_b.csv join_no_header_row.csv mac_newlines.csv
            no_header_row.csv no_header_row2.csv no_header_row3.csv
            optional_quote_characters.csv sniff_limit.csv sort_ints_nulls.csv
            test_empty_columns.csv test_empty_columns_long_row.csv
            test_empty_columns_short_row.csv test_header_newline.csv
            test_ignore_case.csv test_join_short_rows.csv test_latin1.csv
            test_locale.csv test_locale_converted.csv test_no_leading_zeroes.csv
            test_skip_lines.csv test_utf16_big.csv test_utf16_little.csv test_utf8.csv
            test_utf8_bom.csv testfixed_schema.csv testfixed_schema_no_inference.csv
            testjson_multiline_converted.csv testxls_unicode_converted.csv
            testxlsx_unicode_converted.csv
        duckdb/auto: backslash_escape.csv duplicate_header_col.csv early_out_error.csv
            empty_header.csv large_mixed_data.csv leading_space_numerics.csv
            missing_header_col.csv multiple_skip_row.csv no_header.csv
            normalize_names_1.csv normalize_names_2.csv normalize_names_3.csv
            normalize_names_4.csv normalize_names_5.csv normalize_names_6.csv
            pipe_delim.csv pipe_delim_quote.csv quote_escape.csv rfc_conform.csv
            rfc_conform_quote.csv sample.csv semicolon_delim.csv semicolon_escape.csv
            semicolon_quote.csv single_header.csv single_quote_backslash.csv
            skip_row.csv tab.csv tab_single_quote.csv tab_single_quote_varchar.csv
            varchar_multi_line.csv
        duckdb/comments: 14635.csv 17226.csv comment_skip.csv
        duckdb/inconsistencies: inconsistent_columns_3.csv
        duckdb/null: multiple_nulls.csv multiple_quoted_nulls.csv
        duckdb/real: greek_utf8.csv
        duckdb/thousands_separator: multi_column.csv multi_column_quote.csv
    """,
    "4": """
        csvkit: dummy_col_shuffled_ragged.csv test_extra_header.csv
        duckdb/auto: duplicate_header_collision.csv issue_811.csv
            multi_column_string_mix.csv multi_column_string_mix_r_n.csv
            multi_column_string_r.csv multi_column_string_r_n.csv test_fallback.csv
        duckdb/auto/glob: 0.csv 1.csv
        duckdb/inconsistencies: inconsistent_columns_6.csv line_with_spaces.csv
        duckdb/real: imdb_movie_info_escaped.csv
        duckdb/rejects/incorrect_columns: few_columns.csv many_columns.csv
            mix_columns.csv small_mix.csv
        duckdb/rejects/multiple_errors: cast_and_less_col.csv cast_and_maxline.csv
            cast_and_more_col.csv less_col_and_max_line.csv more_col_and_max_line.csv
            multiple_cast_implicit.csv multiple_casts_flush.csv multiple_casts_mixed.csv
    """,
    "5": """
        csvkit: iris.csv join_short.csv
        duckdb/auto: mock_duckdb_test_data.csv time_date_timestamp.csv
            time_date_timestamp_dd-mm-yy.csv time_date_timestamp_dd-mm-yyyy.csv
            time_date_timestamp_mm-dd-yy.csv time_date_timestamp_mm-dd-yyyy.csv
            time_date_timestamp_yy.mm.dd.csv time_date_timestamp_yyyy.mm.dd.csv
            various_time_formats.csv
        duckdb/headers: empty_1.csv empty_2.csv empty_3.csv empty_4.csv
        duckdb/null: hive_partition_null_overwrite.csv
        duckdb/rejects: dr_who.csv
    """,
    "6": """
        csvkit: blanks.csv blanks_converted.csv
        duckdb/auto: time_date_timestamp_trailing.csv
        forms: grouped_questions__labels_hier.csv
    """,
    "7": """
        csvkit: test_geojson.csv testjson_converted.csv testjson_nested_converted.csv
        forms: customer_satisfaction__with_system_fields.csv
    """,
    "8": """
        csvkit: test.xls test.xlsx test_skip_lines.xls test_skip_lines.xlsx
            testfixed_converted.csv testxls_converted.csv testxlsx_converted.csv
            testxlsx_noinference_converted.csv
        forms: or_other__split_multi.csv
    """,
    "8 3": """
        csvkit: sheets.xls sheets.xlsx
    """,
    "9": """
        csvkit: sheetsxls_converted.csv sheetsxlsx_converted.csv
        duckdb/auto: titlebasicsdebug.tsv
    """,
    "12": """
        csvkit: test_geo.csv testdbf_converted.csv
        duckdb/auto: test_header_mix.csv
        forms: police_uk_street_sample.csv
    """,
    "13": """
        duckdb/auto: duplicate_header_columns.csv test_multiple_columns.csv
            test_multiple_columns_rn.csv
    """,
    "14": """
        duckdb/auto_date: device_metadata_1.csv
        duckdb/real: web_page.csv
    """,
    "16": """
        duckdb/real: lineitem_sample.csv
    """,
    "42": """
        forms: fq_data.csv
    """,
    "61": """

    """,
    "67": """
        forms: uk_2016_public_data.csv
    """,
    "109": """
        duckdb/real: ontime_sample.csv
    """,
}

_REFUSED = {
    "the file is empty": """
        csvkit: empty.csv
    """,
    "there is a NUL character": """
        csvkit: null_byte.csv
    """,
    "this is a compressed file": """
        duckdb/auto: product_codes_HS17_V202301.csv.gz
        duckdb/encodings: latin1.csv.gz utf16.csv.gz
    """,
    "it cannot be told how the letters are encoded": """
        duckdb/encodings: shift_jis.csv
        duckdb/rejects/frankstein: nightmare.csv
        duckdb/rejects/multiple_errors: invalid_utf_cast.csv invalid_utf_less.csv
            invalid_utf_max_line.csv invalid_utf_more.csv invalid_utf_unquoted.csv
    """,
    "text goes on after a closing quotation mark": """
        duckdb/rejects/multiple_errors: multiple_errors.csv unquoted_cast.csv
            unquoted_less.csv unquoted_maxline.csv unquoted_more.csv
        duckdb/rejects/unquoted: basic.csv unquoted_new_line.csv
        duckdb/unescaped_quotes: end_quote.csv end_quote_2.csv end_quote_3.csv
            end_quote_mixed.csv unescaped_quote.csv unescaped_quote_new_line.csv
            unescaped_quote_new_line_rn.csv some_escaped_some_not.csv stops.csv
    """,
    "a quotation mark is opened in this row and never closed": """
        duckdb/rejects/unquoted: unquoted_last_value.csv
    """,
}


def _by_file(table: dict[str, str]) -> dict[str, str]:
    """Turn “folder: file file” under each answer round to the answer of each file."""
    found = {}
    for answer, text in table.items():
        folder = ""
        for word in text.split():
            if word.endswith(":"):
                folder = word[:-1]
            else:
                found[f"{folder}/{word}"] = answer
    return found


COLUMNS = _by_file(_COLUMNS)
REFUSED = _by_file(_REFUSED)
