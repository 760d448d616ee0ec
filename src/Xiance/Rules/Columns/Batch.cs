namespace Xiance.Rules.Columns;

/// <summary>A run of rows that one thread computes at a time, with the working arrays for it.</summary>
sealed class Batch(Column?[] columns, int size)
{
    public const int Usual = 1024;

    readonly Pool<decimal> numbers = new(size);
    readonly Pool<bool> truths = new(size);
    readonly Pool<ulong> states = new(size);
    readonly Pool<int> rows = new(size);
    readonly Dictionary<Type, object> others = [];

    public Column?[] Columns { get; } = columns;

    public int Offset { get; set; }

    /// <summary>Where conditions note that they hold, one bit for each; absent when nobody asked.</summary>
    public ulong[]? Codes { get; set; }

    public Pool<T> Of<T>()
    {
        if (typeof(T) == typeof(decimal)) return (Pool<T>)(object)numbers;
        if (typeof(T) == typeof(bool)) return (Pool<T>)(object)truths;
        if (typeof(T) == typeof(ulong)) return (Pool<T>)(object)states;
        if (typeof(T) == typeof(int)) return (Pool<T>)(object)rows;
        if (!others.TryGetValue(typeof(T), out var pool)) others[typeof(T)] = pool = new Pool<T>(size);
        return (Pool<T>)pool;
    }
}

/// <summary>Arrays of one batch that are used again; returned in the reverse order.</summary>
sealed class Pool<T>(int size)
{
    readonly List<T[]> all = [];
    int used;

    public T[] Rent()
    {
        if (used == all.Count) all.Add(new T[size]);
        return all[used++];
    }

    public void Return(int count = 1) => used -= count;
}
