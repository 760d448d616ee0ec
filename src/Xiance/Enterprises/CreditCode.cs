using Xiance.Basics;

namespace Xiance.Enterprises;

/// <summary>
/// A unified social credit code (GB 32100): department, kind, six digits of the registering region, nine characters of the
/// organisation code (GB 11714, with its own check character), and a check character over all.
/// </summary>
public sealed record CreditCode
{
    const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    const int Length = 18;
    const int OrganisationStart = 8;
    const int OrganisationCheck = 16;

    static readonly int[] OrganisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    CreditCode(string text) => Text = text;

    public string Text { get; }

    /// <summary>The code, or every character that cannot stand where it stands; blanks around it and small letters are accepted.</summary>
    public static Outcome<CreditCode> Read(string text, Place place)
    {
        var code = text.Trim().ToUpperInvariant();
        if (code.Length != Length) return Problems.CodeLength(place, code, code.Length);
        var problems = code.Index().Where(one => Allowed(one.Index).IndexOf(one.Item) < 0).Select(one => Problems.CodeCharacter(place, code, one.Index + 1, one.Item)).ToList();
        if (problems.Count > 0) return problems;
        if (Organisation(code) is var inner && inner != code[OrganisationCheck]) problems.Add(Problems.CodeCheck(place, code, (OrganisationCheck + 1, inner, code[OrganisationCheck])));
        if (Check(code) is var outer && outer != code[^1]) problems.Add(Problems.CodeCheck(place, code, (Length, outer, code[^1])));
        return problems.Count > 0 ? problems : new CreditCode(code);
    }

    /// <summary>The code whose two check characters are computed: for synthetic firms. The first 16 characters are given.</summary>
    public static CreditCode Make(string start)
    {
        var inner = start + Organisation(start + "0");
        return new CreditCode(inner + Check(inner + "0"));
    }

    static string Allowed(int index) => index is >= 2 and < OrganisationStart ? "0123456789" : Alphabet;

    /// <summary>Weights are the powers of 3 modulo 31.</summary>
    static char Check(string code)
    {
        var (sum, weight) = (0, 1);
        for (var index = 0; index < Length - 1; index++, weight = weight * 3 % 31) sum += Alphabet.IndexOf(code[index]) * weight;
        return Alphabet[(31 - sum % 31) % 31];
    }

    /// <summary>Modulo 11; 10 is written X and 11 as 0. Letters count from A = 10.</summary>
    static char Organisation(string code)
    {
        var sum = 0;
        for (var index = 0; index < OrganisationWeights.Length; index++) sum += Value(code[OrganisationStart + index]) * OrganisationWeights[index];
        return (11 - sum % 11) switch { 10 => 'X', 11 => '0', var digit => (char)('0' + digit) };
    }

    static int Value(char character) => char.IsAsciiDigit(character) ? character - '0' : character - 'A' + 10;

    public override string ToString() => Text;
}
