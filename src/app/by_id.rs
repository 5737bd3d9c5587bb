//! A small map from ids to values, kept in the order of ids. The standard library's map weighs more in the download.

use crate::record::Id;

/// One value for each of some ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ById<T>(Vec<(Id, T)>);

impl<T> Default for ById<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> ById<T> {
    /// The value of an id.
    #[must_use]
    pub fn get(&self, id: &Id) -> Option<&T> {
        self.place(id).ok().and_then(|place| self.0.get(place)).map(|(_, value)| value)
    }

    /// Whether the id has a value.
    #[must_use]
    pub fn contains_key(&self, id: &Id) -> bool {
        self.get(id).is_some()
    }

    /// Gives an id a value, in place of the one it has.
    pub fn insert(&mut self, id: Id, value: T) {
        let place = self.place(&id);
        if let Ok(place) = place
            && let Some((_, known)) = self.0.get_mut(place)
        {
            *known = value;
        } else {
            self.0.insert(place.unwrap_or_else(|place| place), (id, value));
        }
    }

    /// The value of an id, to change it; made when there is none.
    pub fn entry(&mut self, id: Id) -> &mut T
    where
        T: Default,
    {
        let place = self.place(&id).unwrap_or_else(|place| {
            self.0.insert(place, (id, T::default()));
            place
        });
        // Found or made just now.
        #[allow(clippy::indexing_slicing)]
        &mut self.0[place].1
    }

    /// Takes the value of an id away.
    pub fn remove(&mut self, id: &Id) {
        self.0.retain(|(each, _)| each != id);
    }

    /// The ids, in order.
    pub fn keys(&self) -> impl Iterator<Item = &Id> {
        self.0.iter().map(|(id, _)| id)
    }

    /// The values, in the order of their ids.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.0.iter().map(|(_, value)| value)
    }

    /// Each id with its value, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&Id, &T)> {
        self.0.iter().map(|(id, value)| (id, value))
    }

    /// Where an id is, or belongs.
    fn place(&self, id: &Id) -> Result<usize, usize> {
        self.0.binary_search_by(|(each, _)| each.cmp(id))
    }

    /// How many ids have a value.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether no id has a value.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_stand_in_order_and_once() {
        let [a, b] = [Id::from_bytes([1; 10]), Id::from_bytes([2; 10])];
        let mut map = ById::default();
        map.insert(b, 2);
        map.insert(a, 0);
        map.insert(a, 1);
        assert_eq!(map.iter().collect::<Vec<_>>(), [(&a, &1), (&b, &2)]);
        *map.entry(b) += 5;
        *map.entry(Id::from_bytes([3; 10])) += 1;
        assert_eq!(map.values().copied().collect::<Vec<_>>(), [1, 7, 1]);
        map.remove(&Id::from_bytes([3; 10]));
        map.remove(&a);
        assert_eq!((map.get(&a), map.get(&b), map.len()), (None, Some(&7), 1));
    }
}
