using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Search;

/// <summary>Search over Chinese text by pairs of characters kept in one column of our own, the same on both databases.</summary>
public sealed class SearchIndex(Database database)
{
    const int LongestQuestion = 30;

    /// <summary>Entries that hold every pair of the question and the question itself, as far as the reader may see them; a single character asks titles.</summary>
    public IReadOnlyList<SearchEntry> Find(Reading reading, string question, int most = 50)
    {
        var text = Plain(question);
        if (text.Length == 0) return [];
        if (text.Length > LongestQuestion) text = text[..LongestQuestion];
        var pairs = string.Concat(Pairs(text).Take(8).Select((_, index) => $" and e.bigrams like @p{index}"));
        var values = new Dapper.DynamicParameters(new { contains = $"%{text}%", most = (long)most });
        foreach (var (pair, index) in Pairs(text).Take(8).Select((pair, index) => (pair, index))) values.Add($"p{index}", $"% {pair} %");
        return database.Read(session => session.All<SearchEntry>(Sight.Of(session, reading).Fill(
            $$"""
              select e.kind, e.entry_key as key, e.title, e.body from search_entry e
              where (e.title like @contains or e.body like @contains){{pairs}} and {visible e} order by e.kind, e.region_id, e.entry_key limit @most
              """), values));
    }

    internal static void Save(Session session, RegionId region, SearchEntry entry, Visibility visibility) =>
        session.Do(
            """
            insert into search_entry (region_id, kind, entry_key, title, body, bigrams, visibility) values (@region, @Kind, @Key, @Title, @Body, @bigrams, @visibility)
            on conflict (region_id, kind, entry_key) do update set title = excluded.title, body = excluded.body, bigrams = excluded.bigrams, visibility = excluded.visibility
            """,
            new { region = region.Value, entry.Kind, entry.Key, entry.Title, entry.Body, bigrams = $" {string.Join(' ', Pairs(Plain(entry.Title + entry.Body)).Distinct())} ", visibility = (long)visibility });

    // Wildcards of the database and blanks are no part of a question.
    static string Plain(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('%' or '_' or '\\')));

    static IEnumerable<string> Pairs(string text)
    {
        for (var start = 0; start + 1 < text.Length; start++) yield return text.Substring(start, 2);
    }
}

/// <summary>One place where text was found: its kind, key, title and text.</summary>
public sealed record SearchEntry(string Kind, string Key, string Title, string Body);
