using System.Globalization;

namespace Xiance.Rules.Parse;

/// <summary>Which characters make names, after the standard's grammar.</summary>
static class Letters
{
    public static bool Starts(char letter) =>
        char.IsLetter(letter) || letter is '_' || char.IsSurrogate(letter) || (letter >= '\u2070' && !char.IsPunctuation(letter) && !char.IsWhiteSpace(letter) && char.GetUnicodeCategory(letter) is not (UnicodeCategory.MathSymbol or UnicodeCategory.Format or UnicodeCategory.Control));

    public static bool Continues(char letter) => Starts(letter) || char.IsDigit(letter) || letter is '\u00b7' || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Where the word that begins here ends; the same place when none does.</summary>
    public static int WordEnd(string text, int at)
    {
        while (at < text.Length && Continues(text[at])) at++;
        return at;
    }

    public static bool IsSpace(char letter) => char.IsWhiteSpace(letter) || letter is '\ufeff' or '\u180e' or '\u200b' || char.IsControl(letter);
}
