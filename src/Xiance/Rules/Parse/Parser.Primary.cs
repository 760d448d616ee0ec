using System.Globalization;
using Xiance.Rules.Syntax;
using Xiance.Rules.Values;

namespace Xiance.Rules.Parse;

sealed partial class Parser
{
    const string FullWidth = "（）【】［］｛｝，：；＋－＊／＝＜＞“”‘’。、≥≤≠×÷";
    const string HalfWidth = "()[][]{},:;+-*/=<>\"\"\"\".,";

    int rangeEnds;

    Node? Primary()
    {
        var start = Start();
        var node = cursor.Current switch
        {
            >= '0' and <= '9' => Number(),
            '.' when cursor.At + 1 < cursor.Text.Length && char.IsAsciiDigit(cursor.Text[cursor.At + 1]) => Number(),
            '"' => Text() is { } text ? new LiteralNode(new TextValue(text)) : null,
            '@' => AtLiteral(),
            '(' => Parenthesis(),
            '[' => Bracket(),
            ']' => Bracket(),
            '{' => Context(),
            '?' => Question(),
            _ => Word(),
        };
        return node is null ? null : Mark(node, start);
    }

    Node? Number()
    {
        var start = cursor.At;
        var text = cursor.Text;
        var at = start;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
            for (at++; at < text.Length && char.IsAsciiDigit(text[at]);) at++;
        at = Exponent(text, at);
        cursor.At = at;
        var written = text[start..at];
        if (!decimal.TryParse(written, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number))
        {
            cursor.Fail(Problems.TooManyDigits(written.Length > 40 ? written[..40] + "…" : written, cursor.PlaceOf(start)));
            return null;
        }
        return new LiteralNode(new NumberValue(number));
    }

    static int Exponent(string text, int at)
    {
        if (at >= text.Length || text[at] is not ('e' or 'E')) return at;
        var digits = at + 1 < text.Length && text[at + 1] is '+' or '-' ? at + 2 : at + 1;
        if (digits >= text.Length || !char.IsAsciiDigit(text[digits])) return at;
        while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        return digits;
    }

    Node? AtLiteral()
    {
        cursor.Take("@");
        if (cursor.Current != '"')
        {
            cursor.Expected("“\"”");
            return null;
        }
        var start = cursor.At;
        if (Text() is not { } text) return null;
        if (ReadTemporal.Any(text) is { } value) return new LiteralNode(value);
        cursor.Fail(Problems.NoMoment(text, cursor.PlaceOf(start)));
        return null;
    }

    Node Question()
    {
        cursor.Take("?");
        return new NameNode("?");
    }

    /// <summary>(a), (a..b), (&gt; 5)</summary>
    Node? Parenthesis()
    {
        cursor.Take("(");
        if (Comparisons.Any(cursor.Sees))
            return Test(1) is { } test && cursor.Need(")") ? test : null;
        if (Expression() is not { } first) return null;
        return cursor.Sees("..") ? RangeAfter(first, false) : cursor.Need(")") ? first : null;
    }

    /// <summary>[a, b], [a..b], ]a..b[</summary>
    Node? Bracket()
    {
        var included = cursor.Current == '[';
        cursor.At++;
        if (included && cursor.Take("]")) return new ListNode([]);
        if (ListItem(included) is not { } first) return null;
        if (cursor.Sees("..")) return RangeAfter(first, included);
        if (!included)
        {
            cursor.Expected("“..”");
            return null;
        }
        var items = new List<Node> { first };
        while (cursor.Take(","))
        {
            if (ListItem(true) is not { } item) return null;
            items.Add(item);
        }
        return cursor.Need("]") ? new ListNode(items) : null;
    }

    Node? ListItem(bool mayBeTest) => mayBeTest && Comparisons.Any(cursor.Sees) ? Test(1) : Expression();

    Node? RangeAfter(Node low, bool lowIncluded)
    {
        cursor.Take("..");
        rangeEnds++;
        var high = Expression();
        rangeEnds--;
        if (high is null) return null;
        if (cursor.Take("]")) return new RangeNode(low, lowIncluded, high, true);
        if (cursor.Take(")") || cursor.Take("[")) return new RangeNode(low, lowIncluded, high, false);
        cursor.Expected("“]”或“)”");
        return null;
    }

    Node? Context()
    {
        cursor.Take("{");
        var entries = new List<ContextEntry>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (cursor.Take("}")) return new ContextNode(entries);
        do
        {
            if (Key() is not { } key || !cursor.Need(":") || Expression() is not { } value) return null;
            if (!names.Add(key))
            {
                cursor.Expected("不重复的成员名");
                return null;
            }
            entries.Add(new ContextEntry(key, value));
            vocabulary.Add(key);
        }
        while (cursor.Take(","));
        return cursor.Need("}") ? new ContextNode(entries) : null;
    }

    string? Key()
    {
        cursor.SkipSpace();
        return cursor.Current == '"' ? Text() : NameUntil(":");
    }

    Node? Word()
    {
        if (FullWidth.IndexOf(cursor.Current, StringComparison.Ordinal) is var wide and >= 0 && wide < HalfWidth.Length && cursor.At < cursor.Text.Length)
        {
            cursor.Fail(Problems.FullWidth(cursor.Current.ToString(), HalfWidth[wide].ToString(), cursor.PlaceOf(cursor.At)));
            return null;
        }
        if (KnownName() is { } known) return new NameNode(known);
        var end = WordEnd();
        var word = cursor.Text[cursor.At..end];
        if (Compound(word) is { } read) return read();
        if (end == cursor.At || cursor.IsReserved(word))
        {
            cursor.Expected("数值、名称或括号");
            return null;
        }
        cursor.At = end;
        return new NameNode(word);
    }

    Func<Node?>? Compound(string word) => word switch
    {
        "true" => () => Constant(word, BooleanValue.True),
        "false" => () => Constant(word, BooleanValue.False),
        "null" => () => Constant(word, null),
        "if" => If,
        "for" => For,
        "some" or "every" => Quantified,
        "function" => Function,
        _ => null,
    };

    LiteralNode Constant(string word, Value? value)
    {
        cursor.At += word.Length;
        return new LiteralNode(value);
    }
}
