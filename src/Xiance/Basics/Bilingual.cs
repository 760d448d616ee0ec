namespace Xiance.Basics;

/// <summary>A value of a problem that is a word and not a name: each language's sentence takes its own.</summary>
public sealed record Bilingual(string Chinese, string English)
{
    public string In(Locale locale) => locale == Locale.Chinese ? Chinese : English;

    public override string ToString() => Chinese;
}
