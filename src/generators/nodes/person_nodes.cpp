#include "generators/nodes/person_nodes.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "core/divisor.hpp"
#include "core/permutation.hpp"

namespace datagen::generators {

namespace {

class PersonOfRow final : public Node {
 public:
  PersonOfRow(core::Stream stream, const std::vector<NameRange>& ranges) : cycles_(stream.part("cycle")) {
    std::uint64_t place = 0;
    const core::Permutation shuffled(cycles_.key(), kPeopleCycle);
    for (std::size_t part = 0; part < ranges.size(); ++part) {
      const NameRange& range = ranges[part];
      dealers_.push_back(
          {core::Permutation(stream.part(part).key(), range.pairs()), core::Divisor(range.given), range});
      for (std::uint32_t rank = 0; rank < range.per_cycle; ++rank, ++place) {
        seats_[shuffled.forward(place)] = {static_cast<std::uint16_t>(part),
                                           static_cast<std::uint16_t>(rank)};
      }
    }
  }

  void fill(const NodeCall& call) const override {
    deal(call);
    std::uint64_t* const given_names = call.output(kGivenName);
    std::uint64_t* const family_names = call.output(kFamilyName);
    std::uint64_t* const genders = call.output(kGender);
    const std::uint64_t* const parts = call.output(kPart);
    const Dealer* const dealers = dealers_.data();
    core::Permutation::forward(
        std::span(given_names, call.count),
        [dealers, parts](std::size_t i) -> const core::Permutation& { return dealers[parts[i]].pairs; });
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const Dealer& dealer = dealers[parts[i]];
      const NameRange& names = dealer.names;
      const std::uint64_t pair = given_names[i];
      const std::uint64_t family = dealer.given.quotient(pair);
      const std::uint64_t given = pair - family * names.given;
      const bool is_woman = given < names.women;
      // By arithmetic: half of the branches would be mispredicted.
      const std::uint64_t feminine = std::uint64_t{is_woman} * (names.has_feminine ? names.family : 0);
      given_names[i] = names.first_given + given;
      family_names[i] = names.first_family + family + feminine;
      genders[i] = is_woman ? 0 : 1;
    }
  }

 private:
  struct Seat {
    std::uint16_t part;
    std::uint16_t rank;  // among the people of the locale in the cycle
  };
  struct Dealer {
    core::Permutation pairs;
    core::Divisor given;
    NameRange names;
  };

  // The locale, the round, and (where the given name will stand) the place among the pairs of names.
  void deal(const NodeCall& call) const {
    std::uint64_t* const places = call.output(kGivenName);
    std::uint64_t* const rounds = call.output(kRound);
    std::uint64_t* const parts = call.output(kPart);
    const Dealer* const dealers = dealers_.data();
    std::uint64_t cycle = call.rows[0] / kPeopleCycle;
    std::uint64_t order = cycles_.draw(cycle);
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const std::uint64_t row = call.rows[i];
      if (row / kPeopleCycle != cycle) {
        cycle = row / kPeopleCycle;
        order = cycles_.draw(cycle);
      }
      // Each cycle takes the seats in an order of its own: an odd multiple and an offset permute a power of
      // two.
      const Seat seat = seats_[(row * (order | 1U) + (order >> 32U)) % kPeopleCycle];
      const Dealer& dealer = dealers[seat.part];
      const std::uint64_t rank = cycle * dealer.names.per_cycle + seat.rank;
      const std::uint64_t round = rank < dealer.pairs.size() ? 0 : rank / dealer.pairs.size();
      places[i] = rank - round * dealer.pairs.size();
      rounds[i] = round;
      parts[i] = seat.part;
    }
  }

  core::Stream cycles_;
  std::vector<Dealer> dealers_;
  std::array<Seat, kPeopleCycle> seats_{};
};

class FullNameParts final : public Node {
 public:
  FullNameParts(std::vector<words::NameOrder> orders, std::uint32_t given_count)
      : orders_(std::move(orders)), given_count_(given_count) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const std::uint64_t given = call.input(0)[i];
      const std::uint64_t family = call.input(1)[i] + given_count_;
      const words::NameOrder order = orders_[call.input(2)[i]];
      const bool given_first = order == words::NameOrder::GivenFirst;
      call.output(0)[i] = given_first ? given : family;
      call.output(1)[i] = order == words::NameOrder::FamilyFirstUnspaced ? 1 : 0;
      call.output(2)[i] = given_first ? family : given;
    }
  }

 private:
  std::vector<words::NameOrder> orders_;
  std::uint64_t given_count_;
};

class LoginParts final : public Node {
 public:
  LoginParts(core::Stream stream, std::vector<LoginForm> forms, std::shared_ptr<const LoginNames> names)
      : stream_(stream), forms_(std::move(forms)), names_(std::move(names)) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const Person person{call.input(0)[i], call.input(1)[i], call.input(2)[i]};
      const LoginForm form = forms_[core::below(stream_.draw(call.rows[i]), forms_.size())];
      const Parts parts = parts_of(form, person);
      call.output(0)[i] = parts.first;
      call.output(1)[i] = parts.separator;
      call.output(2)[i] = parts.second;
      call.output(3)[i] = parts.number;
    }
  }

 private:
  struct Person {
    std::uint64_t given;
    std::uint64_t family;
    std::uint64_t round;
  };
  struct Parts {
    std::uint64_t first;
    std::uint64_t separator;
    std::uint64_t second;
    std::uint64_t number;
  };

  [[nodiscard]] Parts parts_of(LoginForm form, const Person& person) const {
    switch (form) {
      case LoginForm::Underscore: return {person.given, 0, person.family, person.round};
      case LoginForm::Dot: return {person.given, 1, person.family, person.round};
      case LoginForm::InitialAndFamily:
        return {names_->given + std::uint64_t{names_->letters[person.given]}, 2, person.family,
                person.round * names_->rank_count + names_->ranks[person.given]};
      case LoginForm::GivenAndNumber:
        return {person.given, 0, names_->families, person.round * names_->families + person.family + 1};
    }
    return {};
  }

  core::Stream stream_;
  std::vector<LoginForm> forms_;
  std::shared_ptr<const LoginNames> names_;
};

class SecondGivenName final : public Node {
 public:
  SecondGivenName(core::Stream stream, std::vector<NameRange> ranges)
      : stream_(stream), ranges_(std::move(ranges)) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const NameRange& names = ranges_[call.input(1)[i]];
      const bool is_woman = call.input(2)[i] == 0;
      const std::uint64_t first = names.first_given + (is_woman ? 0U : names.women);
      const std::uint64_t count = is_woman ? names.women : names.given - names.women;
      // Any but the first: so many names further on, and around.
      const std::uint64_t away = 1 + core::below(stream_.draw(call.rows[i]), count - 1);
      call.output()[i] = first + (call.input(0)[i] - first + away) % count;
    }
  }

 private:
  core::Stream stream_;
  std::vector<NameRange> ranges_;
};

}  // namespace

std::unique_ptr<Node> person_of_row(core::Stream stream, const std::vector<NameRange>& ranges) {
  return std::make_unique<PersonOfRow>(stream, ranges);
}

std::unique_ptr<Node> full_name_parts(std::vector<words::NameOrder> orders, std::uint32_t given_count) {
  return std::make_unique<FullNameParts>(std::move(orders), given_count);
}

std::unique_ptr<Node> login_parts(core::Stream stream, std::vector<LoginForm> forms,
                                  std::shared_ptr<const LoginNames> names) {
  return std::make_unique<LoginParts>(stream, std::move(forms), std::move(names));
}

std::unique_ptr<Node> second_given_name(core::Stream stream, std::vector<NameRange> ranges) {
  return std::make_unique<SecondGivenName>(stream, std::move(ranges));
}

}  // namespace datagen::generators
