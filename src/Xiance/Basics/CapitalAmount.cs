namespace Xiance.Basics;

/// <summary>An amount in the capital numerals that papers about money must carry (人民币壹拾伍万元整).</summary>
public static class CapitalAmount
{
    const string Digits = "零壹贰叁肆伍陆柒捌玖";

    const long Group = 10_000;

    static readonly string[] Places = ["仟", "佰", "拾", ""];

    /// <summary>To the fen; 整 after a whole number of yuan or jiao; one 零 for any row of zeros between digits.</summary>
    public static string Of(Money amount)
    {
        var fen = Math.Abs((decimal)amount.Fen);
        var (yuan, rest) = ((long)(fen / Money.FenPerYuan), (int)(fen % Money.FenPerYuan));
        return $"人民币{(amount < Money.Zero ? "负" : "")}{(yuan > 0 || rest == 0 ? Whole(yuan) + "元" : "")}{Rest(rest, yuan > 0)}";
    }

    static string Rest(int fen, bool after) => (fen / 10, fen % 10) switch
    {
        (0, 0) => "整",
        (var jiao, 0) => $"{Digits[jiao]}角整",
        (0, var one) => $"{(after ? "零" : "")}{Digits[one]}分",
        var (jiao, one) => $"{Digits[jiao]}角{Digits[one]}分",
    };

    static string Whole(long yuan)
    {
        if (yuan == 0) return "零";
        var groups = new List<int>();
        for (var left = yuan; left > 0; left /= Group) groups.Add((int)(left % Group));
        var (text, skipped) = ("", false);
        for (var at = groups.Count - 1; at >= 0; at--)
        {
            if (groups[at] > 0) text += $"{(text.Length > 0 && (skipped || groups[at] < 1000) ? "零" : "")}{Four(groups[at])}{Name(groups, at)}";
            skipped = groups[at] == 0;
        }
        return text;
    }

    static string Name(List<int> groups, int at) => at switch { 0 => "", 1 => "万", 2 => "亿", 3 => groups[2] > 0 ? "万" : "万亿", _ => "亿亿" };

    static string Four(int number)
    {
        var (text, digits) = ("", new[] { number / 1000, number / 100 % 10, number / 10 % 10, number % 10 });
        for (var at = 0; at < 4; at++)
            if (digits[at] > 0) text += $"{(text.Length > 0 && digits[at - 1] == 0 ? "零" : "")}{Digits[digits[at]]}{Places[at]}";
        return text;
    }
}
