using System.Globalization;
using System.Text;
using Xiance.Rules.Types;

namespace Xiance.Rules.Parse;

sealed partial class Parser
{
    const int CostOfCandidate = 8;

    int WordEnd() => cursor.At < cursor.Text.Length && Letters.Starts(cursor.Text[cursor.At]) ? Letters.WordEnd(cursor.Text, cursor.At) : cursor.At;

    /// <summary>The longest known name of several words that stands here, in its tidy form.</summary>
    string? KnownName()
    {
        cursor.SkipSpace();
        var end = Letters.WordEnd(cursor.Text, cursor.At);
        if (end == cursor.At) return null;
        var candidates = vocabulary.StartingWith(cursor.Text[cursor.At..end]);
        cursor.Spend(candidates.Count * CostOfCandidate);
        foreach (var words in candidates)
            if (Match(words, end) is { } after)
            {
                var name = Vocabulary.Tidy(cursor.Text[cursor.At..after]);
                cursor.At = after;
                return Canonical(name, words);
            }
        return null;
    }

    static string Canonical(string written, string[] words) => words.All(word => Letters.Continues(word[0])) ? string.Join(' ', words) : written;

    int? Match(string[] words, int at)
    {
        var text = cursor.Text;
        for (var index = 1; index < words.Length; index++)
        {
            cursor.Spend(1);
            while (at < text.Length && Letters.IsSpace(text[at])) at++;
            if (string.CompareOrdinal(text, at, words[index], 0, words[index].Length) != 0) return null;
            var end = at + words[index].Length;
            if (Letters.Continues(words[index][0]) && Letters.WordEnd(text, at) != end) return null;
            at = end;
        }
        return at;
    }

    /// <summary>A known name or one word.</summary>
    string? Name()
    {
        if (KnownName() is { } known) return known;
        var end = WordEnd();
        if (end == cursor.At)
        {
            cursor.Expected("名称");
            return null;
        }
        var name = cursor.Text[cursor.At..end];
        cursor.At = end;
        return name;
    }

    /// <summary>A new name, which may hold spaces and signs, up to one of these characters or words.</summary>
    string? NameUntil(params ReadOnlySpan<string> ends)
    {
        cursor.SkipSpace();
        var start = cursor.At;
        if (WordEnd() == start && cursor.Current != '?')
        {
            cursor.Expected("名称");
            return null;
        }
        while (cursor.At < cursor.Text.Length && !Meets(ends))
        {
            if ("{}[](),:\"".Contains(cursor.Current)) break;
            cursor.At++;
        }
        cursor.Spend(2 * (cursor.At - start));
        var name = Vocabulary.Tidy(cursor.Text[start..cursor.At]);
        vocabulary.Add(name);
        return name;
    }

    bool Meets(ReadOnlySpan<string> ends)
    {
        foreach (var end in ends)
        {
            if (string.CompareOrdinal(cursor.Text, cursor.At, end, 0, end.Length) != 0) continue;
            if (!char.IsLetter(end[0])) return true;
            if (cursor.At > 0 && !Letters.Continues(cursor.Text[cursor.At - 1]) && Letters.WordEnd(cursor.Text, cursor.At) == cursor.At + end.Length) return true;
        }
        return false;
    }

    string? Text()
    {
        var start = cursor.At;
        var text = cursor.Text;
        var read = new StringBuilder();
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                cursor.At = at + 1;
                return read.ToString();
            }
            if (text[at] == '\\' && at + 1 < text.Length) at = Escape(text, at + 1, read);
            else read.Append(text[at]);
        }
        cursor.At = text.Length;
        cursor.Fail(Problems.OpenText(cursor.PlaceOf(start)));
        return null;
    }

    /// <summary>Reads the character after a backslash; gives the last place that was read.</summary>
    static int Escape(string text, int at, StringBuilder read)
    {
        var digits = text[at] == 'u' ? 4 : text[at] == 'U' ? 6 : 0;
        if (digits > 0 && at + digits < text.Length && int.TryParse(text.AsSpan(at + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code <= 0x10ffff)
        {
            if (code is >= 0xd800 and <= 0xdfff) read.Append((char)code);
            else read.Append(char.ConvertFromUtf32(code));
            return at + digits;
        }
        if ("nrt".IndexOf(text[at], StringComparison.Ordinal) is var control and >= 0) read.Append("\n\r\t"[control]);
        else if (text[at] is '"' or '\\' or '\'') read.Append(text[at]);
        else read.Append('\\').Append(text[at]);
        return at;
    }

    RuleType? Type()
    {
        if (!cursor.Step(depth)) return null;
        depth++;
        var type = TypeInside();
        depth--;
        return type;
    }

    RuleType? TypeInside()
    {
        if (TakeType("list")) return Type() is { } item && cursor.Need(">") ? new ListType(item) : null;
        if (TakeType("range")) return Type() is { } end && cursor.Need(">") ? new RangeType(end) : null;
        if (TakeType("context")) return Members();
        if (TakeType("function")) return Signature();
        cursor.SkipSpace();
        var start = cursor.At;
        foreach (var (name, type) in vocabulary.Types.Concat(NamedTypes.Standard).OrderByDescending(type => type.Key.Length))
            if (Match(["", .. Vocabulary.Words(name)], cursor.At) is { } after)
            {
                cursor.At = after;
                return type;
            }
        cursor.Fail(Problems.UnknownType(cursor.Text[start..Math.Max(start, WordEnd())], cursor.PlaceOf(start)));
        return null;
    }

    bool TakeType(string name)
    {
        var before = Start();
        if (cursor.TakeWord(name) && cursor.Take("<")) return true;
        cursor.At = before;
        return false;
    }

    ContextType? Members()
    {
        var members = new Dictionary<string, RuleType>(StringComparer.Ordinal);
        do
        {
            if (NameUntil(":") is not { } name || !cursor.Need(":") || Type() is not { } type) return null;
            members[name] = type;
        }
        while (cursor.Take(","));
        return cursor.Need(">") ? new ContextType(members) : null;
    }

    FunctionType? Signature()
    {
        var parameters = new List<RuleType>();
        if (!cursor.Take(">"))
        {
            do
            {
                if (Type() is not { } type) return null;
                parameters.Add(type);
            }
            while (cursor.Take(","));
            if (!cursor.Need(">")) return null;
        }
        return cursor.Need("->") && Type() is { } result ? new FunctionType(parameters, result) : null;
    }
}
